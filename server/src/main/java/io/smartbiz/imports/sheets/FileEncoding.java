package io.smartbiz.imports.sheets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings in which programs of our users save tables as text. */
public enum FileEncoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE),
    WINDOWS_1251(Charset.forName("windows-1251")),
    WINDOWS_1256(Charset.forName("windows-1256"));

    private final Charset charset;

    FileEncoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }
}
