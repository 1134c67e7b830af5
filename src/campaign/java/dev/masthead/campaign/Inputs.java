package dev.masthead.campaign;

/** Files that lie. */
final class Inputs {
    private Inputs() {}

    /** A record of a web archive. @param length that it declares; null for its own */
    static String warc(String title, String length) {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>" + title
                + "</title></head><body><article><h1>" + title + "</h1><p>"
                + ("The council of " + title + " voted on Monday. ").repeat(20) + "</p></article></body></html>";
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "WARC-Date: 2025-06-12T07:12:00Z\r\nWARC-Target-URI: https://storn.example/" + title + "\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + (length == null ? page.length() : length) + "\r\n\r\n" + page + "\r\n\r\n";
    }

    /** A feed with an entry for each date. */
    static String feed(String... dates) {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Storn Gazette</title>");
        for (int i = 0; i < dates.length; i++) {
            feed.append("<item><title>Harbour ")
                    .append(i)
                    .append(' ')
                    .append(dates[1].hashCode())
                    .append("</title><description>The minister said on Monday that the harbour number ")
                    .append(i)
                    .append(" would reopen within a week.</description><pubDate>")
                    .append(dates[i])
                    .append("</pubDate></item>");
        }
        return feed.append("</channel></rss>").toString();
    }
}
