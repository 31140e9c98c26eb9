package kz.aiqyn.base.identity.pages;

import java.util.List;
import kz.aiqyn.base.identity.Waiting;

/// What the first page of the staff shows beside the menu: who somebody is here, and what waits for them.
public record TodayPage(String name, List<ShownGrant> grants, List<Waiting.Item> waiting) {

    public TodayPage {
        grants = List.copyOf(grants);
        waiting = List.copyOf(waiting);
    }
}
