package kz.aiqyn.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagingTest {

    private final List<Integer> rows = IntStream.range(0, 25).boxed().toList();

    @Test
    void showsTheLastRowsOnTheLastPage() {
        Paging last = Paging.of(3, rows.size(), 10);
        assertThat(last.part(rows)).containsExactly(20, 21, 22, 23, 24);
    }

    @Test
    void leadsToTheNearestPageThatThereIs() {
        assertThat(Paging.of(99, rows.size(), 10).page()).isEqualTo(3);
        assertThat(Paging.of(-1, rows.size(), 10).page()).isEqualTo(1);
        assertThat(Paging.of(7, 0, 10)).isEqualTo(new Paging(1, 1, 10));
        assertThat(Paging.of(1, 0, 10).part(List.of())).isEmpty();
    }

    @Test
    void namesTheFirstTheLastAndThoseAround() {
        assertThat(Paging.of(10, 2000, 100).named()).containsExactly(1, 0, 8, 9, 10, 11, 12, 0, 20);
        assertThat(Paging.of(1, 300, 100).named()).containsExactly(1, 2, 3);
    }
}
