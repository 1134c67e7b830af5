package dev.masthead.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CodingSheetTest {
    @Test
    void readsWhatSpreadsheetsWrite() {
        CodingSheet sheet = CodingSheet.read(
                "\uFEFFItem;words;Answer;note\r\n3;\"two\r\nlines\";Yes;\r\n4;x;;\r\n5;x;cannot_say;\"a; b\"\r\n");
        assertThat(sheet.lines())
                .containsExactly(
                        new CodingSheet.Line(2, 3, new Codings.Answer("yes", false, null)),
                        new CodingSheet.Line(5, 5, new Codings.Answer(null, true, "a; b")));
        assertThat(sheet.empty()).isEqualTo(1);
        assertThat(sheet.refusals()).isEmpty();
    }

    @Test
    void aLineThatCannotBeTakenCostsTheOthersNothing() {
        CodingSheet sheet = CodingSheet.read("item,answer\n1,yes\none,yes\n1,no\n2,no\n");
        assertThat(sheet.lines()).extracting(CodingSheet.Line::item).containsExactly(1, 2);
        assertThat(sheet.refusals())
                .containsExactly(
                        new CodingSheet.LineRefusal(3, "item must be the number of an item."),
                        new CodingSheet.LineRefusal(4, "An earlier line is of the same item."));
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatThrownBy(() -> CodingSheet.read("number,answer\n1,yes\n"))
                .hasMessage("The first line names the columns; item and answer must be among them.");
        assertThatThrownBy(() -> CodingSheet.read("")).hasMessageContaining("item and answer");
    }
}
