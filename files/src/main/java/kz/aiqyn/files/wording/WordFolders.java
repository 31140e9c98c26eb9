package kz.aiqyn.files.wording;

import java.util.Optional;

/// Says where words lie that are not beside [Wording]: a program of many modules keeps each module's in its own folder.
/// Found as a service.
public interface WordFolders {

    /// The folder of the class path that holds an area's words, `/kz/aiqyn/base/calendar`; empty when it is not known.
    Optional<String> find(String area);
}
