package kz.aiqyn.cli;

import kz.aiqyn.engine.methodology.Peers;
import kz.aiqyn.engine.rating.PeerGroup;

/// What a peer group is called.
final class GroupName {

    private GroupName() {}

    /// Its name, else its code; the one group of everybody has words of its own.
    static String of(Screen screen, PeerGroup group) {
        return group.names().isEmpty() && group.code().equals(Peers.ALL)
                ? screen.words("cli.group.all")
                : screen.wording().name(group.names().orElse(group.code()));
    }
}
