package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// shells are those that completion is made for.
var shells = []string{"bash", "zsh", "fish"}

// completion prints the completion script of a shell, made of the table of
// settings and that of verbs.
func (c *command) completion(args []string) error {
	var script string
	switch args[0] {
	case "bash":
		script = bashCompletion()
	case "zsh":
		script = zshCompletion()
	case "fish":
		script = fishCompletion()
	default:
		return usage("completion", strconv.Quote(args[0])+" is not a shell that is known", didYouMean(args[0], shells, strconv.Quote, "give one of "+strings.Join(shells, " ")))
	}
	if _, err := io.WriteString(c.stdout, script); err != nil {
		return outputFault("standard output", err)
	}
	return nil
}

// valued are the spellings of the flags that take a value, by what it can be.
func valued(keep func(setting) bool) string {
	var names []string
	for _, row := range table {
		if row.arg == "" || row.bare != "" || !keep(row) {
			continue
		}
		names = append(names, "--"+row.name)
		if row.short != "" {
			names = append(names, "-"+row.short)
		}
	}
	return strings.Join(names, "|")
}

func bashCompletion() string {
	var b strings.Builder
	b.WriteString("# bash completion of kgexport: source <(kgexport completion bash)\n_kgexport() {\n")
	b.WriteString("\tlocal word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} verb=${COMP_WORDS[1]}\n\tCOMPREPLY=()\n\tcase $before in\n")
	for _, row := range table {
		if len(row.words) > 0 {
			names := "--" + row.name
			if row.short != "" {
				names += "|-" + row.short
			}
			fmt.Fprintf(&b, "\t%s) COMPREPLY=($(compgen -W %s -- \"$word\")); return ;;\n", names, quoteShell(strings.Join(row.words, " ")))
		}
	}
	fmt.Fprintf(&b, "\t%s) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- \"$word\"); return ;;\n", valued(func(s setting) bool { return s.path }))
	fmt.Fprintf(&b, "\t%s) return ;;\n\tesac\n", valued(func(s setting) bool { return !s.path && len(s.words) == 0 }))
	b.WriteString("\tif [[ $word == -* ]]; then\n\t\tcase $verb in\n")
	for _, v := range verbs() {
		fmt.Fprintf(&b, "\t\t%s) COMPREPLY=($(compgen -W %s -- \"$word\")) ;;\n", v.name, quoteShell(flagsOf(v)))
	}
	fmt.Fprintf(&b, "\t\t*) COMPREPLY=($(compgen -W %s -- \"$word\")) ;;\n\t\tesac\n\t\treturn\n\tfi\n", quoteShell(flagsOf(mainJob())))
	for _, v := range verbs() {
		if len(v.words) > 0 {
			fmt.Fprintf(&b, "\tif [[ $verb == %s ]]; then COMPREPLY=($(compgen -W %s -- \"$word\")); return; fi\n", v.name, quoteShell(strings.Join(v.words, " ")))
		}
	}
	b.WriteString("\tcompopt -o filenames 2>/dev/null\n\tmapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n")
	fmt.Fprintf(&b, "\tif ((COMP_CWORD == 1)); then COMPREPLY+=($(compgen -W %s -- \"$word\")); fi\n}\ncomplete -F _kgexport kgexport\n", quoteShell(verbNames()))
	return b.String()
}

func zshCompletion() string {
	var b strings.Builder
	b.WriteString("#compdef kgexport\n# zsh completion of kgexport: kgexport completion zsh > \"${fpath[1]}/_kgexport\"\n_kgexport() {\n")
	b.WriteString("\tlocal -a verbs\n\tverbs=(\n")
	for _, v := range verbs() {
		fmt.Fprintf(&b, "\t\t%s\n", quoteShell(v.name+":"+v.summary))
	}
	b.WriteString("\t)\n\t_arguments -s \\\n")
	for _, row := range table {
		fmt.Fprintf(&b, "\t\t%s \\\n", zshFlag(row))
	}
	b.WriteString("\t\t'*:input:_kgexport_input'\n}\n")
	b.WriteString("_kgexport_input() {\n\tcase ${words[2]} in\n")
	for _, v := range verbs() {
		if len(v.words) > 0 {
			fmt.Fprintf(&b, "\t%s) compadd -- %s; return ;;\n", v.name, strings.Join(v.words, " "))
		}
	}
	b.WriteString("\tesac\n\tif ((CURRENT == 2)); then _describe verb verbs; fi\n\t_files\n}\n_kgexport \"$@\"\n")
	return b.String()
}

// zshFlag is a flag in the words of zsh's _arguments.
func zshFlag(row setting) string {
	repeat := ""
	if row.repeat {
		repeat = "*"
	}
	told := "[" + strings.NewReplacer("[", `\[`, "]", `\]`, ":", `\:`).Replace(row.usage) + "]"
	long, equals := "--"+row.name, ""
	switch {
	case row.bare != "": // a value may stand behind the sign of equality
		told += "::" + row.arg + ":" + zshValue(row)
		equals = "=-"
	case row.arg != "":
		told += ":" + row.arg + ":" + zshValue(row)
		equals = "="
	}
	if row.short == "" {
		return quoteShell(repeat + long + equals + told)
	}
	// The two spellings exclude each other; the shell multiplies the braces out.
	short := "-" + row.short
	return quoteShell("("+short+" "+long+")") + "{" + short + "," + long + equals + "}" + quoteShell(told)
}

func zshValue(row setting) string {
	switch {
	case row.path:
		return "_files"
	case len(row.words) > 0:
		return "(" + strings.Join(row.words, " ") + ")"
	}
	return " "
}

func fishCompletion() string {
	var b strings.Builder
	b.WriteString("# fish completion of kgexport: kgexport completion fish > ~/.config/fish/completions/kgexport.fish\n")
	for _, v := range verbs() {
		fmt.Fprintf(&b, "complete -c kgexport -n __fish_use_subcommand -a %s -d %s\n", v.name, quoteFish(v.summary))
		if len(v.words) > 0 {
			fmt.Fprintf(&b, "complete -c kgexport -f -n '__fish_seen_subcommand_from %s' -a %s\n", v.name, quoteFish(strings.Join(v.words, " ")))
		}
	}
	for _, row := range table {
		line := "complete -c kgexport -l " + row.name
		if row.short != "" {
			line += " -s " + row.short
		}
		switch {
		case row.path:
			line += " -r -F"
		case len(row.words) > 0:
			line += " -x -a " + quoteFish(strings.Join(row.words, " "))
		case row.arg != "" && row.bare == "":
			line += " -x"
		}
		b.WriteString(line + " -d " + quoteFish(row.usage) + "\n")
	}
	return b.String()
}

// flagsOf lists the long flags of a verb.
func flagsOf(v verb) string {
	var names []string
	for _, row := range table {
		if row.scope&v.scope != 0 || row.scope == everywhere {
			names = append(names, "--"+row.name)
		}
	}
	return strings.Join(names, " ")
}

func verbNames() string {
	var names []string
	for _, v := range verbs() {
		names = append(names, v.name)
	}
	return strings.Join(names, " ")
}

// quoteShell quotes a word for bash and zsh.
func quoteShell(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }

// quoteFish quotes a word for fish, where a backslash counts inside quotes too.
func quoteFish(s string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(s) + "'"
}
