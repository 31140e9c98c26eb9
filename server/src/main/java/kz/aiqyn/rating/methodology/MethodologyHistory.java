package kz.aiqyn.rating.methodology;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What was done to versions, and their drafts as they were saved.
@Component
public class MethodologyHistory {

    private final MethodologyVersions versions;

    MethodologyHistory(MethodologyVersions versions) {
        this.versions = versions;
    }

    /// The steps that a version took, the latest first.
    public List<LifeStep> steps(String code, String version) {
        return versions.steps(code, version);
    }

    /// The saves of a draft, the latest first.
    public List<DraftSave> saves(String code, String version) {
        return versions.saves(code, version);
    }

    /// The text of a draft as it was saved the so-manieth time.
    public Optional<String> saved(String code, String version, long edited) {
        return versions.saved(code, version, edited);
    }
}
