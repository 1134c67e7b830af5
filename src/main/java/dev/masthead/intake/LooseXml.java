package dev.masthead.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * XML as careless programs write it, made well-formed where it is clear what was meant: white space before it, names of HTML's
 * characters, an ampersand that stands for itself, control characters, and an encoding that the bytes are not in.
 *
 * @param xml     in UTF-8 by its declaration
 * @param warning what was put right
 */
record LooseXml(String xml, String warning) {
    private static final Pattern DECLARATION = Pattern.compile("^<\\?xml[^>]{0,300}\\?>");
    private static final Pattern ENCODING = Pattern.compile("encoding=[\"']([A-Za-z0-9._:-]{1,40})[\"']");
    private static final Pattern ENTITY =
            Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
    private static final int HEAD = 400;

    static LooseXml of(byte[] bytes, Charset declared) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(head);
        Charset said = declared;
        if (said == null && encoding.find()) {
            try {
                said = Charset.forName(encoding.group(1));
            } catch (IllegalArgumentException e) {
                // none that there is
            }
        }
        String text = Decoded.of(bytes, said).text().stripLeading();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1).stripLeading();
        }
        String body = DECLARATION.matcher(text).replaceFirst("");
        return new LooseXml(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + mended(body),
                "The feed is no well-formed XML: it was read as it was probably meant");
    }

    private static String mended(String xml) {
        StringBuilder out = new StringBuilder(xml.length() + HEAD);
        Matcher entity = ENTITY.matcher(xml);
        boolean data = false;
        for (int i = 0; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (!data && c == '<' && xml.startsWith("<![CDATA[", i)) {
                data = true;
            } else if (data && c == ']' && xml.startsWith("]]>", i)) {
                data = false;
            }
            boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == '\uFFFE' || c == '\uFFFF';
            if (control) {
                continue;
            }
            if (c != '&' || data) {
                out.append(c);
            } else if (entity.region(i, xml.length()).lookingAt()) {
                out.append(character(entity.group(1)));
                i = entity.end() - 1;
            } else {
                out.append("&amp;");
            }
        }
        return out.toString();
    }

    /** A reference as XML knows it; the name of a character of HTML becomes the character. */
    private static String character(String name) {
        if (name.startsWith("#")) {
            boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
            int c = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            boolean allowed = c == '\n'
                    || c == '\r'
                    || c == '\t'
                    || c >= ' ' && c < 0xD800
                    || c > 0xDFFF && c < 0xFFFE
                    || c > 0xFFFF && c <= Character.MAX_CODE_POINT;
            return allowed ? "&" + name + ";" : "";
        }
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> "&" + name + ";";
            default -> {
                String found = Parser.unescapeEntities("&" + name + ";", false);
                yield found.startsWith("&") ? "&amp;" + name + ";" : found;
            }
        };
    }
}
