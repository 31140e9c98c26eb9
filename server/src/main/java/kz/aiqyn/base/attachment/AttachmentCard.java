package kz.aiqyn.base.attachment;

import java.util.List;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.ModuleCard;

/// The module's card.
final class AttachmentCard implements ModuleCard {

    static final String STAFF = "/staff/attachments";
    /// Pictures for everybody, in no language.
    static final String PHOTOGRAPHS = "/photographs";
    /// Papers for everybody, in no language.
    static final String PAPERS = "/papers";

    @Override
    public List<HelpPlace> help() {
        return List.of(new HelpPlace(STAFF, "construction", "photographs-and-papers"));
    }
}
