package io.smartbiz.files;

import io.smartbiz.files.inspection.FileType;
import io.smartbiz.files.inspection.Inspection;
import io.smartbiz.files.inspection.Inspector;
import io.smartbiz.files.inspection.Pictures;
import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.testing.Fuzzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files of every kind are kept or refused, in time. */
class InspectionFuzzTest {

    /** A little longer than the limit of decoding. */
    private static final Duration MOST = Duration.ofSeconds(15);

    private static final Set<ErrorCode> REFUSALS =
            Set.of(ErrorCode.VALIDATION_ERROR, ErrorCode.PAYLOAD_TOO_LARGE, ErrorCode.UNSUPPORTED_MEDIA_TYPE);

    private final Inspector inspector = TestInstallation.get().bean(Inspector.class);
    private final Pictures pictures = TestInstallation.get().bean(Pictures.class);

    @TempDir
    Path folder;

    private void fuzz(String name, List<byte[]> samples, String... words) {
        List<byte[]> marks = List.of(words).stream().map(Samples::bytes).toList();
        Fuzzer.run(name, samples, marks, InspectionFuzzTest::isRefusal, MOST, this::inspect);
    }

    private static boolean isRefusal(Throwable error) {
        return error instanceof Failure refusal && REFUSALS.contains(refusal.code());
    }

    private void inspect(byte[] input) throws IOException {
        Path file = Files.write(folder.resolve("input"), input);
        Inspection inspection = inspector.inspect("file", file, "input", FileType.ALL);
        if (inspection.type().isPicture()) {
            try {
                pictures.render(file, inspection.type(), folder.resolve("full"), folder.resolve("thumbnail"));
            } catch (IOException e) {
                // It stays as it was uploaded.
            }
        }
    }

    @Test
    void pictures() {
        fuzz(
                "jpeg",
                List.of(Samples.jpeg(60, 40), Samples.fromAPhone(Samples.jpeg(30, 20), 6)),
                "\u00FF\u00DA",
                "Exif\0\0");
        fuzz(
                "png",
                List.of(Samples.png(60, 40), Samples.transparentPng(20, 20)),
                "IDAT",
                "iCCP",
                "zTXt",
                "PLTE",
                "eXIf");
        fuzz("gif", List.of(Samples.gif(60, 40)), "GIF89a", "NETSCAPE2.0");
        fuzz("webp", List.of(Samples.webp()), "VP8 ", "VP8L", "VP8X", "ANMF", "EXIF");
    }

    @Test
    void archives() {
        byte[] inner = Samples.zip(Map.of("a.txt", Samples.bytes("text ".repeat(100))));
        byte[] program = Samples.zip(Samples.versions("META-INF/versions/", Integer.MAX_VALUE, 2));
        byte[] many = Samples.zip(Samples.versions("META-INF/services/", 1, 3_000));
        fuzz(
                "zip",
                List.of(
                        inner,
                        Samples.withLongEnd(inner),
                        Samples.zip(Map.of("inner.zip", inner)),
                        program,
                        Samples.zip(Map.of("inner.zip", program)),
                        many,
                        Samples.zip(Map.of("inner.zip", many))),
                "PK\3\4",
                "PK\1\2",
                "PK\5\6",
                "PK\6\6",
                "PK\6\7",
                "META-INF/versions/67108864/a");
    }

    @Test
    void documents() {
        Map<String, byte[]> parts = Samples.office(
                "wordprocessingml.document",
                "word/document.xml",
                Map.of(
                        "word/_rels/document.xml.rels",
                        Samples.relationships("hyperlink\" Target=\"https://x.example")));
        fuzz("office", List.of(Samples.zip(parts)), "PK\3\4");
        for (String part : parts.keySet()) {
            Fuzzer.run(
                    "office-xml",
                    List.of(parts.get(part)),
                    List.of(Samples.bytes("<!DOCTYPE a ["), Samples.bytes("&b;"), Samples.bytes("<![CDATA[")),
                    InspectionFuzzTest::isRefusal,
                    MOST,
                    input -> {
                        var changed = new java.util.LinkedHashMap<>(parts);
                        changed.put(part, input);
                        inspect(Samples.zip(changed));
                    });
        }
    }

    @Test
    void otherFiles() {
        fuzz(
                "other",
                List.of(Samples.pdf(), Samples.mp4(), Samples.voice(), Samples.heic(), Samples.bytes("a,b\n1,2\n")));
    }
}
