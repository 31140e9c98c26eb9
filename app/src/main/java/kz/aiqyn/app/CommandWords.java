package kz.aiqyn.app;

import java.util.Optional;
import kz.aiqyn.files.wording.WordFolders;

/// Finds the words that the commands here say.
public final class CommandWords implements WordFolders {

    @Override
    public Optional<String> find(String area) {
        return area.equals("app") ? Optional.of("/kz/aiqyn/app") : Optional.empty();
    }
}
