package kz.aiqyn.engine.robust;

/// How much is drawn, from which seed, on how many threads. The result depends on the first two only.
///
/// @param draws how many draws; for the study of sensitivity how many base points
public record Sampling(int draws, long seed, int threads) {

    public Sampling {
        if (draws < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "draws and threads are at least 1, found %d and %d".formatted(draws, threads));
        }
    }
}
