package kz.aiqyn.base.card;

import java.util.List;

/// What a module fills the invented oblast with, so that its pages show something; a module that has any declares a
/// bean
/// of it. The walks of the tests use it for their own districts.
public interface DemonstrationPart {

    /// Code of its stage, whose words are at this key.
    String stage();

    /// Makes records for organisations that have none yet; what is there already stays.
    ///
    /// @param organisations codes of those that are rated, in the order of the register
    void fill(List<String> organisations);
}
