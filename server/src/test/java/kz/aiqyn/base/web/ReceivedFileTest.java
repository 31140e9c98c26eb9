package kz.aiqyn.base.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

class ReceivedFileTest {

    @Test
    void leavesNothingOfWhatCouldNotBeKeptWhole() throws IOException {
        MockMultipartFile broken = new MockMultipartFile("file", "half.csv", "text/csv", new byte[0]) {
            @Override
            public InputStream getInputStream() {
                return new Broken();
            }
        };
        Set<Path> before = folders();
        assertThatThrownBy(() -> ReceivedFile.of(broken)).isInstanceOf(IOException.class);
        assertThat(folders()).isEqualTo(before);
    }

    @Test
    void leavesNothingOfWhatWasRead() throws IOException {
        Path folder;
        try (ReceivedFile received = ReceivedFile.of("a.csv", new byte[] {1, 2})) {
            assertThat(received.path()).hasBinaryContent(new byte[] {1, 2});
            folder = received.path().getParent();
        }
        assertThat(folder).doesNotExist();
    }

    private static Set<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("aiqyn-file"))
                    .collect(Collectors.toSet());
        }
    }

    /// A disk that is full after the first bytes, and stays so.
    private static final class Broken extends InputStream {

        private int left = 100;

        @Override
        public int read() throws IOException {
            if (left == 0) {
                throw new IOException("no space left");
            }
            left--;
            return 'a';
        }
    }
}
