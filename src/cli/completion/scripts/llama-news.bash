# Completion of llama-news for bash. The program itself knows what may follow; readline breaks words at = and : as well,
# so it is given the line and answers with what replaces the last piece of it.
_llama_news() {
  local kind candidate
  COMPREPLY=()
  {
    IFS= read -r kind
    while IFS= read -r candidate; do COMPREPLY+=("$candidate"); done
  } < <(llama-news complete bash -- "$COMP_WORDBREAKS" "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
  if [[ $kind == files ]]; then compopt -o filenames 2>/dev/null; fi
}
# bash 3.2, as in macOS, cannot keep the order.
complete -o nosort -F _llama_news llama-news 2>/dev/null || complete -F _llama_news llama-news
