package kz.aiqyn.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/// A long list, the latest first, read part by part while rows come in.
class ListPartTest {

    private final List<Integer> keys =
            new ArrayList<>(IntStream.rangeClosed(1, 7).boxed().toList());

    @Test
    void goesOnFromThePartBeforeAndBackAgain() {
        ListPart<Integer> first = part(ListEdge.FIRST);
        assertThat(first.rows()).containsExactly(7, 6, 5);
        assertThat(first.previous()).isEmpty();

        ListPart<Integer> second = part(edge(first.next()));
        assertThat(second.rows()).containsExactly(4, 3, 2);

        ListPart<Integer> last = part(edge(second.next()));
        assertThat(last.rows()).containsExactly(1);
        assertThat(last.next()).isEmpty();

        assertThat(part(edge(last.previous())).rows()).containsExactly(4, 3, 2);
        assertThat(part(edge(second.previous()))).isEqualTo(first);
    }

    @Test
    void showsNothingTwiceWhenRowsComeInMeanwhile() {
        ListPart<Integer> first = part(ListEdge.FIRST);
        keys.add(8);
        ListPart<Integer> second = part(edge(first.next()));
        assertThat(second.rows()).containsExactly(4, 3, 2);
        assertThat(part(edge(second.previous())).rows()).containsExactly(7, 6, 5);
    }

    @Test
    void beginsAnewWhereThereIsNoWholePartBefore() {
        assertThat(part(new ListEdge("6", true))).isEqualTo(part(ListEdge.FIRST));
    }

    @Test
    void takesNoKeyThatThereCannotBe() {
        for (String asked : List.of("after=x", "after=-1", "before=1e9", "before=1234567890123456789")) {
            assertThat(edge(asked)).as(asked).isEqualTo(ListEdge.FIRST);
        }
    }

    @Test
    void saysItInTheWordsOfAStatement() {
        assertThat(ListEdge.FIRST.sql("number", ":edge", true)).isEqualTo("true order by number desc");
        assertThat(new ListEdge("5", false).sql("number", ":edge", true))
                .isEqualTo("number < :edge order by number desc");
        assertThat(new ListEdge("5", true).sql("number", ":edge", true))
                .isEqualTo("number > :edge order by number asc");
    }

    private ListPart<Integer> part(ListEdge edge) {
        return ListPart.read(edge, 3, this::read, String::valueOf);
    }

    /// As a database reads it: the nearest to the edge first.
    private List<Integer> read(ListEdge edge, int limit) {
        List<Integer> sorted = new ArrayList<>(keys);
        sorted.sort(edge.back() ? Integer::compare : (a, b) -> Integer.compare(b, a));
        return sorted.stream()
                .filter(key -> edge.isFirst()
                        || (edge.back() ? key > Integer.parseInt(edge.key()) : key < Integer.parseInt(edge.key())))
                .limit(limit)
                .toList();
    }

    private static ListEdge edge(String asked) {
        String[] pair = asked.split("=", 2);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameter(pair[0], pair[1]);
        return ListEdge.ofNumber(request);
    }
}
