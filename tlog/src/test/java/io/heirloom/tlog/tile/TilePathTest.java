package io.heirloom.tlog.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TilePathTest {

    @Test
    void pathsNameTheirTileInOneWay() {
        reads("0/000", new TilePath(false, new TileId(0, 0), 256));
        reads("0/x001/x234/067", new TilePath(false, new TileId(0, 1_234_067), 256));
        reads("1/255.p/17", new TilePath(false, new TileId(1, 255), 17));
        reads("63/999", new TilePath(false, new TileId(63, 999), 256));
        reads("0/x001/000.p/255", new TilePath(false, new TileId(0, 1000), 255));
        reads("entries/x001/000", new TilePath(true, new TileId(0, 1000), 256));
        reads("entries/273.p/112", new TilePath(true, new TileId(0, 273), 112));
    }

    @Test
    void everyOtherSpellingIsRefused() {
        for (String path : List.of(
                "",
                "0",
                "0/",
                "0/0",
                "0/0000",
                "00/000",
                "64/000",
                "100/000",
                "-1/000",
                "0/x000/001",
                "0/001/234",
                "0/x1234/067",
                "0/x001/x234",
                "0/000.p/0",
                "0/000.p/00",
                "0/000.p/01",
                "0/000.p/256",
                "0/000.p/257",
                "0/000.p/",
                "0/000.p/1/",
                "0/000/",
                "/0/000",
                "entries/00",
                "entries/0/000",
                "Entries/000",
                "0/%30%30%30",
                "0/x001/x001/x001/x001/x001/x001/001")) {
            assertThatThrownBy(() -> TilePath.parse(path)).as(path).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void bundlesReadBackAndBrokenOnesAreRefused() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1}, new byte[65_535]);
        byte[] bundle = EntryBundle.encode(entries);
        assertThat(bundle).hasSize(3 * 2 + 1 + 65_535).startsWith(0, 0, 0, 1, 1, 0xff, 0xff);
        List<byte[]> read = EntryBundle.decode(bundle);
        assertThat(read).hasSize(3);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(read.get(i)).isEqualTo(entries.get(i));
        }
        for (byte[] broken : List.of(new byte[] {0}, new byte[] {0, 1}, new byte[] {0, 0, 0})) {
            assertThatThrownBy(() -> EntryBundle.decode(broken)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[65_536])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void reads(String path, TilePath expected) {
        assertThat(TilePath.parse(path)).isEqualTo(expected);
        assertThat(expected.text()).isEqualTo(path);
    }
}
