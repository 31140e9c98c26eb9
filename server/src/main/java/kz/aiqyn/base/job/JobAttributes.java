package kz.aiqyn.base.job;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;

/// What is kept while a job is done, as a request keeps it: the rights of whoever asked are read once for all its rows.
final class JobAttributes implements RequestAttributes {

    private final Map<String, Object> kept = new HashMap<>();

    @Override
    public @Nullable Object getAttribute(String name, int scope) {
        return kept.get(name);
    }

    @Override
    public void setAttribute(String name, Object value, int scope) {
        kept.put(name, value);
    }

    @Override
    public void removeAttribute(String name, int scope) {
        kept.remove(name);
    }

    @Override
    public String[] getAttributeNames(int scope) {
        return kept.keySet().toArray(String[]::new);
    }

    @Override
    public void registerDestructionCallback(String name, Runnable callback, int scope) {
        throw new UnsupportedOperationException("nothing that a job keeps is closed: " + name);
    }

    @Override
    public @Nullable Object resolveReference(String key) {
        return null;
    }

    @Override
    public String getSessionId() {
        return "";
    }

    @Override
    public Object getSessionMutex() {
        return kept;
    }
}
