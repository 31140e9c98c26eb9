package kz.aiqyn.base.web;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import kz.aiqyn.base.publication.PublicVersion;
import org.jspecify.annotations.Nullable;

/// The answers that were made of one version of everything public, as many as there is room for: those least asked
/// for make room for others. Each is made by one request, however many ask for it.
final class AnswersOfVersion {

    private static final int SHARE_OF_ONE = 16;

    private final PublicVersion version;
    private final UnaryOperator<byte[]> packing;
    private final long largest;
    private final AsyncCache<AnswerKey, StoredAnswer> answers;

    /// @param packing how an answer is packed
    /// @param room in bytes
    AnswersOfVersion(PublicVersion version, UnaryOperator<byte[]> packing, long room) {
        this.version = version;
        this.packing = packing;
        this.largest = room / SHARE_OF_ONE;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(room)
                .weigher((AnswerKey key, StoredAnswer answer) -> answer.weight())
                .executor(Runnable::run)
                .buildAsync();
    }

    PublicVersion version() {
        return version;
    }

    byte[] packed(byte[] bytes) {
        return packing.apply(bytes);
    }

    /// The answer, where it was made already.
    @Nullable
    StoredAnswer find(AnswerKey key) {
        CompletableFuture<StoredAnswer> known = answers.getIfPresent(key);
        return known == null ? null : known.getNow(null);
    }

    /// Promises an answer to whoever asks for it too. One that fails to be made is promised by nobody any more.
    ///
    /// @return what somebody else has promised before; null when nobody has
    @Nullable
    CompletableFuture<StoredAnswer> promise(AnswerKey key, CompletableFuture<StoredAnswer> answer) {
        return answers.asMap().putIfAbsent(key, answer);
    }

    /// Keeps a promise; an answer too large to be stored is given to those who wait for it now.
    void fulfil(AnswerKey key, CompletableFuture<StoredAnswer> promised, StoredAnswer answer) {
        promised.complete(answer);
        if (answer.weight() > largest) {
            answers.asMap().remove(key, promised);
        }
    }
}
