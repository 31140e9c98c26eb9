package kz.aiqyn.cli;

import java.util.Optional;
import kz.aiqyn.engine.text.Language;

/// The language of one run: `--lang`, else the environment's where Aiqyn speaks it, else English. It is
/// needed before the arguments are understood, since help and errors are said in it.
final class SpokenLanguage {

    private static final String OPTION = "--lang";

    private SpokenLanguage() {}

    static Language of(Surroundings surroundings, String... arguments) {
        Language found = Language.find(surroundings.properties().getOrDefault("user.language", ""))
                .orElse(Language.EN);
        for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
            Optional<String> code = arguments[i].equals(OPTION) && i + 1 < arguments.length
                    ? Optional.of(arguments[i + 1])
                    : Optional.of(arguments[i])
                            .filter(argument -> argument.startsWith(OPTION + "="))
                            .map(argument -> argument.substring(OPTION.length() + 1));
            found = code.flatMap(Language::find).orElse(found);
        }
        return found;
    }
}
