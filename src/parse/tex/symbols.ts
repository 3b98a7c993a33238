/*
 * TeX's commands for symbols, by what they are in a formula. Each list is read when the first formula is.
 */

/** Role of a symbol, which decides where there are spaces and parentheses around it. */
export type Kind = 'factor' | 'relation' | 'operator' | 'big' | 'function' | 'open' | 'close' | 'mark' | 'postfix';

const FACTORS =
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ ' +
  'omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi ϕ chi χ psi ψ omega ω ' +
  'Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ' +
  'infty ∞ partial ∂ nabla ∇ hbar ℏ hslash ℏ ell ℓ Re ℜ Im ℑ aleph ℵ beth ℶ wp ℘ imath ı jmath ȷ emptyset ∅ varnothing ∅ ' +
  'forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ top ⊤ bot ⊥ angle ∠ triangle △ square □ Box □ blacksquare ■ degree ° prime ′ ' +
  'dagger † ddagger ‡ star ⋆ intercal ⊺ checkmark ✓ surd √ S § P ¶ pounds £ euro € copyright © ' +
  'ldots … dots … dotsc … cdots ⋯ dotsb ⋯ vdots ⋮ ddots ⋱ % % # # & & _ _ $ $';
const RELATIONS =
  'le ≤ leq ≤ leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ ne ≠ neq ≠ lt < gt > ll ≪ gg ≫ approx ≈ approxeq ≊ sim ∼ simeq ≃ cong ≅ equiv ≡ ' +
  'propto ∝ varpropto ∝ doteq ≐ triangleq ≜ coloneqq ≔ prec ≺ succ ≻ preceq ⪯ succeq ⪰ lesssim ≲ gtrsim ≳ asymp ≍ ' +
  'in ∈ ni ∋ notin ∉ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ sqsubseteq ⊑ sqsupseteq ⊒ ' +
  'to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ longrightarrow ⟶ longleftarrow ⟵ ' +
  'Longrightarrow ⟹ Longleftarrow ⟸ implies ⟹ impliedby ⟸ iff ⟺ Longleftrightarrow ⟺ mapsto ↦ longmapsto ⟼ hookrightarrow ↪ ' +
  'hookleftarrow ↩ twoheadrightarrow ↠ rightharpoonup ⇀ rightleftharpoons ⇌ leadsto ⇝ rightsquigarrow ⇝ uparrow ↑ downarrow ↓ ' +
  'updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ mid | nmid ∤ parallel ∥ perp ⊥ vdash ⊢ dashv ⊣ ' +
  'models ⊨ vDash ⊨ therefore ∴ because ∵ bowtie ⋈ bmod mod mod mod';
const OPERATORS =
  'pm ± mp ∓ times × cdot · div ÷ ast ∗ circ ∘ bullet ∙ cup ∪ cap ∩ uplus ⊎ sqcup ⊔ sqcap ⊓ wedge ∧ land ∧ vee ∨ lor ∨ oplus ⊕ ' +
  'ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ setminus ∖ smallsetminus ∖ amalg ⨿ wr ≀ ltimes ⋉ rtimes ⋊ diamond ⋄ lhd ⊲ rhd ⊳';
const BIG =
  'sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigsqcup ⨆';
const FUNCTIONS =
  'sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth exp log ln lg lb det dim ker hom deg gcd lcm max min sup inf lim ' +
  'liminf limsup arg argmax argmin Pr sgn sign tr rank diag';
const OPEN = 'langle ⟨ lfloor ⌊ lceil ⌈ lbrace { { { lbrack [ lparen ( lvert | lVert ‖';
const CLOSE = 'rangle ⟩ rfloor ⌋ rceil ⌉ rbrace } } } rbrack ] rparen ) rvert | rVert ‖';
const MARKS = 'vert | Vert ‖ | ‖ colon : backslash \\';

/** Symbol in a formula. */
export interface TexSymbol {
  readonly text: string;
  readonly kind: Kind;
}

let symbols: ReadonlyMap<string, TexSymbol> | undefined;

function* entries(): Generator<readonly [string, TexSymbol]> {
  const lists: Readonly<Partial<Record<Kind, string>>> = {
    factor: FACTORS,
    relation: RELATIONS,
    operator: OPERATORS,
    big: BIG,
    open: OPEN,
    close: CLOSE,
    mark: MARKS,
  };
  for (const [kind, list] of Object.entries(lists)) {
    const words = list.split(' ');
    for (let i = 0; i < words.length; i += 2) yield [words[i] ?? '', { text: words[i + 1] ?? '', kind: kind as Kind }];
  }
  for (const name of FUNCTIONS.split(' ')) yield [name, { text: name, kind: 'function' }];
}

/** Symbol of a command, which is named without its backslash. */
export function symbolOf(name: string): TexSymbol | undefined {
  symbols ??= new Map(entries());
  return symbols.get(name);
}
