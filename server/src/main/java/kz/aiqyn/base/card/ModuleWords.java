package kz.aiqyn.base.card;

import java.util.Optional;
import kz.aiqyn.files.wording.WordFolders;

/// Finds the words of modules in their own folders.
public final class ModuleWords implements WordFolders {

    @Override
    public Optional<String> find(String area) {
        return ModuleCards.all().stream()
                .filter(card -> card.words().equals(area))
                .map(card -> "/" + card.getClass().getPackageName().replace('.', '/'))
                .findFirst();
    }
}
