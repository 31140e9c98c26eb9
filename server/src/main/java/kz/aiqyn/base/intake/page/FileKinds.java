package kz.aiqyn.base.intake.page;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.web.Absent;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// The kinds of files that modules take, and who may send them.
@Component
class FileKinds {

    private final Map<String, FileKind> kinds;
    private final Access access;

    FileKinds(List<FileKind> kinds, Access access) {
        this.kinds = kinds.stream()
                .collect(Collectors.toMap(FileKind::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.access = access;
    }

    Collection<FileKind> list() {
        return kinds.values();
    }

    /// @throws Absent when there is none of that code
    FileKind get(String code) {
        FileKind kind = kinds.get(code);
        if (kind == null) {
            throw Absent.of("intake.absent", code);
        }
        return kind;
    }

    /// The kind, whose files whoever is signed in may send.
    ///
    /// @throws AccessDeniedException when they may not
    FileKind allowed(String code) {
        FileKind kind = get(code);
        if (!isAllowed(kind)) {
            throw new AccessDeniedException("files of %s need %s".formatted(code, kind.right()));
        }
        return kind;
    }

    boolean isAllowed(FileKind kind) {
        return access.may(kind.right())
                && (!kind.isForEverything() || access.scope(kind.right()).everything());
    }
}
