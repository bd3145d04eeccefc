package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/pflag"
)

// origin says where a setting came from; a lower one is not overruled by a
// higher one.
type origin uint8

const (
	nowhere origin = iota
	fromFlag
	fromEnvironment
	fromFolder // ./kgexport.yaml
	fromUser   // the file in the user's configuration folder
)

// givens says which settings were given, by name, and where.
type givens map[string]origin

// flagValue is a row of the table as pflag wants to see it.
type flagValue struct {
	row  *setting
	into *settings
}

func (v flagValue) Set(value string) error { return v.row.set(v.into, value) }
func (v flagValue) String() string         { return "" }
func (v flagValue) Type() string           { return v.row.arg }

// parseFlags reads the command line into the settings. It returns which were
// given and the arguments that are no flags; the error is a fault of usage.
func parseFlags(args []string, into *settings) (givens, []string, error) {
	fs := pflag.NewFlagSet("kgexport", pflag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.Usage = func() {}
	for i := range table {
		row := &table[i]
		f := fs.VarPF(flagValue{row, into}, row.name, row.short, row.usage)
		if f.NoOptDefVal = row.bare; row.arg == "" {
			f.NoOptDefVal = "true"
		}
	}
	if err := fs.Parse(args); err != nil {
		return nil, nil, flagFault(err)
	}
	given := givens{}
	fs.Visit(func(f *pflag.Flag) { given[f.Name] = fromFlag })
	return given, fs.Args(), nil
}

// flagFault says what is wrong with the command line in the project's words.
func flagFault(err error) error {
	var unknown *pflag.NotExistError
	var noValue *pflag.ValueRequiredError
	var badValue *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	const seeHelp = "kgexport --help lists the flags"
	switch {
	case errors.As(err, &badValue):
		what, advice := cutAdvice(badValue.Unwrap().Error())
		return usage("--"+badValue.GetFlag().Name, what, advice)
	case errors.As(err, &noValue):
		row := settingNamed(noValue.GetFlag().Name)
		return usage("--"+row.name, "needs a value", fmt.Sprintf("write --%s %s", row.name, row.arg))
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		return usage("-"+unknown.GetSpecifiedName(), "unknown flag", seeHelp)
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		return usage("--"+name, "unknown flag", didYouMean(name, settingNames(), func(w string) string { return "--" + w }, seeHelp))
	case errors.As(err, &syntax):
		return usage(syntax.GetSpecifiedFlag(), "not a flag", seeHelp)
	}
	return usage("kgexport", oneLine(err.Error()), seeHelp)
}

// fit reports a flag that the verb does not have.
func (g givens) fit(v verb) error {
	for _, row := range table {
		if g[row.name] == fromFlag && row.scope&v.scope == 0 && row.scope != everywhere {
			return usage("--"+row.name, "not a flag of "+trimJoin("kgexport", v.name), "leave it out")
		}
	}
	return nil
}

// wantsJSON finds out how errors are to be written where the command line or the
// configuration is itself in error.
func wantsJSON(args []string, getenv func(string) string) bool {
	json := getenv(variable("errors")) == "json"
	for i, a := range args {
		if a == "--" {
			break
		}
		value, ok := strings.CutPrefix(a, "--errors=")
		if !ok && a == "--errors" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if ok {
			json = value == "json"
		}
	}
	return json
}

// variable is a setting's name in the environment.
func variable(name string) string {
	return "KGEXPORT_" + strings.ToUpper(strings.ReplaceAll(name, "-", "_"))
}

// list splits the value of a setting that may be given more than once, as PATH
// is split.
func list(value string) []string {
	return strings.FieldsFunc(value, func(r rune) bool { return r == os.PathListSeparator })
}
