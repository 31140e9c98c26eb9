package kz.aiqyn.base.intake;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.SubjectPlace;

/// The module's card.
final class IntakeCard implements ModuleCard {
    @Override
    public Map<String, String> unbound() {
        return Map.of(
                "intake.file", "what a file changed is bound with the records; its taking has an entry",
                "intake.layout", "how columns are read; what a file was read by is kept with the file",
                "intake.piece", "the bytes of a file, whose digest stands with it");
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(new HelpPlace("/staff/files", "territories", "from-files"));
    }

    @Override
    public List<SubjectPlace> subjects() {
        return List.of(new SubjectPlace("file", "\\d{1,18}", "/staff/files/{kind}", "identity.work"));
    }
}
