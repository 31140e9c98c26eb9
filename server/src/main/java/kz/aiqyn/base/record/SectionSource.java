package kz.aiqyn.base.record;

/// What a module has to say of an organisation on paper; each that has something declares a bean of it. Its name is at
/// `<words>.section`.
public interface SectionSource {

    /// In addresses: `construction`.
    String code();

    /// Code of the right that its readers need.
    String right();

    /// Key of its name.
    default String name() {
        return code() + ".section";
    }

    /// The section, for the reader's language.
    Section section(SectionRequest request);
}
