# Completion of llama-news for fish. The program itself knows what may follow.
function __llama_news_complete
    set -l words (commandline -opc)
    set -l word (commandline -ct)
    llama-news complete fish -- $words[2..] "$word" 2>/dev/null
end
complete -c llama-news -f -k -a '(__llama_news_complete)'
