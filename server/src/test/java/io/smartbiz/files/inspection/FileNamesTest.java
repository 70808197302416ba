package io.smartbiz.files.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of uploads as people get to see them. */
class FileNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd|passwd.txt",
                "C:\\Users\\x\\notes.txt|notes.txt",
                "cod\u202Etxt.exe|codtxt.exe.txt",
                "a\u0007b\u200F.txt|ab.txt",
                "می\u200Cروم.txt|می\u200Cروم.txt",
                "...|file.txt",
                "..|file.txt",
                "/|file.txt",
                "  two   spaces .txt|two spaces .txt",
                "e\u0301.txt|\u00E9.txt"
            })
    void showsNamesWithoutWhatDeceives(String sent, String shown) {
        assertThat(FileNames.clean(sent, FileType.TXT)).isEqualTo(shown);
    }

    @Test
    void keepsNamesAsLongAsFileSystemsDo() {
        String name = "گ".repeat(251) + ".txt";
        assertThat(FileNames.clean(name, FileType.TXT)).isEqualTo(name);
        assertThat(FileNames.clean("گ".repeat(250), FileType.DOCX)).isEqualTo("گ".repeat(250) + ".docx");
    }

    @Test
    void shortensLongerNamesAndKeepsTheirEnding() {
        String name = FileNames.clean("گ".repeat(500) + ".txt", FileType.TXT);
        assertThat(name).hasSize(250).endsWith("گ.txt");
        assertThat(FileNames.clean("گ".repeat(250) + ".txt", FileType.DOCX))
                .hasSize(255)
                .endsWith("گ.txt.docx");
        assertThat(FileNames.clean("\uD83D\uDE00".repeat(200), FileType.TXT)).matches("(\uD83D\uDE00)+\\.txt");
        assertThat(FileNames.clean(null, FileType.PDF)).isEqualTo("file.pdf");
    }
}
