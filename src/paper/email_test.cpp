#include "base/language.hpp"
#include "base/utf8.hpp"
#include "paper/email.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::paper::email {

namespace {

const std::string head =
    "From: Fatma <fatma@example.nl>\r\nDate: Mon, 2 Mar 2026 09:10:00 +0100\r\n";

Message message(const std::string& bytes)
{
    const auto read_message = read(bytes);
    REQUIRE(read_message);
    return *read_message;
}

std::string refusal(const std::string& bytes, const Limits& limits = {})
{
    const auto read_message = read(bytes, limits);
    return read_message ? "" : Language::dutch().say(read_message.error());
}

std::string multipart(const std::string& kind, const std::vector<std::string>& parts)
{
    std::string out =
        "Content-Type: multipart/" + kind + "; boundary=\"grens-" + kind + "\"\r\n\r\n";
    for (const auto& part : parts) out += "--grens-" + kind + "\r\n" + part + "\r\n";
    return out + "--grens-" + kind + "--\r\n";
}

std::string attachment(const std::string& name, const std::string& base64)
{
    return "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; "
           "filename=\"" +
           name + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64;
}

} // namespace

TEST_CASE("a message tells from whom, to whom, when and about what, in any letters")
{
    const auto read_message =
        message("From: =?ISO-8859-1?Q?Fatma_Ya=F1ez?= <fatma@example.nl>\r\n"
                "To: \"Wijkraad, Boekelo\" <raad@example.nl>, griffie@example.nl\r\n"
                "Date: Mon, 2 Mar 2026 09:10:00 +0100\r\nMessage-ID: <abc@example.nl>\r\n"
                "Subject: =?utf-8?B?w4nDqW4gYmFuaw==?=\r\n =?utf-8?Q?_bij_het_caf=C3=A9?=\r\n"
                "Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: "
                "quoted-printable\r\n\r\n"
                "Caf=E9 =80 5, =93graag=94 een lange regel die =\r\ndoorloopt\r\n");
    CHECK(
        read_message.from ==
        std::vector<Address>{
            {"Fatma Yañez", "fatma@example.nl"}
    }
    );
    CHECK(
        read_message.to ==
        std::vector<Address>{
            {"Wijkraad, Boekelo", "raad@example.nl"   },
            {"",                  "griffie@example.nl"}
    }
    );
    CHECK(read_message.sent_at == Instant{1'772'439'000'000});
    CHECK(read_message.id == "abc@example.nl");
    CHECK(read_message.subject == "Één bank bij het café");
    CHECK(read_message.own_text() == "Café € 5, “graag” een lange regel die doorloopt");
}

TEST_CASE("text comes out right in whatever charset it is, also when that is not said or not so")
{
    const auto text = [](const std::string& charset, const std::string& body) {
        return message(head + "Content-Type: text/plain" + charset + "\r\n\r\n" + body).own_text();
    };
    CHECK(text("; charset=iso-8859-1", "Caf\xE9 \x80") == "Café €");
    CHECK(text("; charset=iso-8859-15", "\xA4 5") == "€ 5");
    CHECK(text("; charset=utf-8", "Café") == "Café");
    CHECK(text("; charset=utf-8", "Caf\xE9") == "Café");
    CHECK(text("", "Caf\xE9") == "Café");
    CHECK(text("; charset=us-ascii", "Café") == "Café");
    CHECK(text("; charset=koi8-r", "\xD0\xC1\xD2\xCB") == "парк");
    CHECK(text("; charset=klingon", "Café") == "Café");
    CHECK(text("", std::string{"a\0b\x07\r\nc", 7}) == "ab\nc");
}

TEST_CASE("of two ways of saying the same the plain one counts, and HTML alone becomes lines")
{
    const std::string plain = "Content-Type: text/plain\r\n\r\nMeer bomen";
    const std::string html =
        "Content-Type: text/html; "
        "charset=utf-8\r\n\r\n<html><head><meta "
        "charset=iso-8859-1><title>x</title><style>p{}</style></head><body>"
        "<p>Beste   raad,</p><div>Meer&nbsp;bomen<br>&amp; banken "
        "&eacute;n</div><ul><li>gras</li><li>water</li></ul>"
        "<script>alert(1)</script><blockquote>Eerder<p>gezegd</blockquote>Groet</body></html>";
    CHECK(message(head + multipart("alternative", {plain, html})).own_text() == "Meer bomen");
    const auto read_message = message(head + html);
    CHECK(
        read_message.own_text() ==
        "Beste raad,\n\nMeer\u00A0bomen\n& banken én\n\n- gras\n- water\n\nGroet"
    );
    REQUIRE(read_message.passages.size() == 3);
    CHECK(read_message.passages[1] == Passage{Voice::quoted, "> Eerder\n\n> gezegd"});
}

TEST_CASE("attachments keep their name, kind and bytes")
{
    const auto read_message = message(
        head + multipart(
                   "mixed",
                   {"Content-Type: text/plain\r\n\r\nZie bijlage",
                    attachment("..\\map/foto \xC3\xA9\xC3\xA9n.jpg", "/9j/AGE="),
                    "Content-Type: image/png; name=logo.png\r\nContent-Disposition: inline\r\n"
                    "Content-Transfer-Encoding: base64\r\n\r\niVBORw==",
                    "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR"}
               )
    );
    REQUIRE(read_message.attachments.size() == 3);
    CHECK(
        read_message.attachments[0] ==
        Attachment{
            "foto één.jpg", "application/octet-stream", std::string{"\xFF\xD8\xFF\0a", 5}
    }
    );
    CHECK(read_message.attachments[1].is_inline);
    CHECK(read_message.attachments[1].bytes == "\x89PNG");
    CHECK(read_message.attachments[2].name == "bijlage");
    CHECK(read_message.own_text() == "Zie bijlage");
}

TEST_CASE("a message that was sent along stays a message of its own")
{
    const auto read_message = message(
        head +
        multipart(
            "mixed",
            {"Content-Type: text/plain\r\n\r\nTer kennisneming",
             "Content-Type: message/rfc822\r\n\r\nFrom: jan@example.nl\r\nSubject: Bankje\r\n\r\n"
             "Graag een bankje"}
        )
    );
    CHECK(read_message.own_text() == "Ter kennisneming");
    REQUIRE(read_message.forwarded.size() == 1);
    CHECK(
        read_message.forwarded[0].from ==
        std::vector<Address>{
            {"", "jan@example.nl"}
    }
    );
    CHECK(read_message.forwarded[0].own_text() == "Graag een bankje");
}

TEST_CASE("what others said before is told apart from what the sender says")
{
    CHECK(
        passages_of("Eens.\n\nOp ma 2 mrt 2026 om 09:10 schreef Jan <jan@example.nl>:\n\n> Meer "
                    "bomen?\n> Ja toch?\n"
                    "\nEn ook banken.\n-- \nFatma\n053 1234567") ==
        std::vector<Passage>{
            {Voice::own,       "Eens."                  },
            {Voice::quoted,
             "Op ma 2 mrt 2026 om 09:10 schreef Jan <jan@example.nl>:\n\n> Meer bomen?\n> Ja "
             "toch?"                                    },
            {Voice::own,       "En ook banken."         },
            {Voice::signature, "-- \nFatma\n053 1234567"}
    }
    );
    CHECK(
        passages_of("Eens.\n\nOp maandag 2 maart 2026 schreef Jan van den "
                    "Berg\n<jan@example.nl>:\n\nMeer bomen?") ==
        std::vector<Passage>{
            {Voice::own,    "Eens."                                                              },
            {Voice::quoted,
             "Op maandag 2 maart 2026 schreef Jan van den Berg\n<jan@example.nl>:\n\nMeer bomen?"}
    }
    );
    CHECK(
        passages_of("Eens.\n\n*Van:* Jan\n*Verzonden:* maandag\n*Aan:* Fatma\n*Onderwerp:* "
                    "Bomen\n\nMeer bomen?")
            .at(1)
            .voice == Voice::quoted
    );
    CHECK(
        passages_of("Zie onder\n-----Oorspronkelijk bericht-----\nMeer bomen?").at(1).voice ==
        Voice::quoted
    );
    CHECK(
        passages_of("---------- Forwarded message ---------\nFrom: Jan\nMeer bomen?")
            .front()
            .voice == Voice::quoted
    );
}

TEST_CASE("who only uses the same words is not taken for a quotation")
{
    for (const std::string text :
         {"Op de hoek schreef iemand op de muur: weg met de auto.\nDat kan niet.",
          "Van: de school tot het park moet het veilig.\nAan: de overkant ook.",
          "Op maandag wil ik:\nmeer bomen",
          "On-line stemmen kan ook.",
          ""}) {
        CAPTURE(text);
        const auto passages = passages_of(text);
        CHECK(passages.size() == (text.empty() ? 0 : 1));
        if (not passages.empty()) CHECK(passages.front() == Passage{Voice::own, text});
    }
}

TEST_CASE("a message with a program on it, an encrypted one and what is no message are refused "
          "with the reason")
{
    CHECK(
        refusal(head + multipart("mixed", {attachment("factuur.pdf.exe", "YQ==")})) ==
        "De bijlage factuur.pdf.exe is een programma. Vraag het bericht zonder die bijlage."
    );
    CHECK(refusal(head + multipart("mixed", {attachment("foto.jpg", "f0VMRg==")}))
              .starts_with("De bijlage foto.jpg"));
    CHECK(
        refusal(head + multipart("encrypted", {"", ""})).starts_with("Dit bericht is versleuteld.")
    );
    CHECK(refusal("Beste raad,\nmeer bomen graag").starts_with("Dit is geen e-mailbericht."));
    CHECK(refusal("").starts_with("Dit is geen e-mailbericht."));
    CHECK(refusal(std::string{"\x89PNG\0\0", 6}).starts_with("Dit is geen e-mailbericht."));
    CHECK(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
              .starts_with("Dit is een bericht van Outlook (.msg)."));
}

TEST_CASE("a message that is too large, too deep or too long is refused with the reason")
{
    CHECK(refusal(head + "\r\nx", {.bytes = 10}) == "Dit bericht is groter dan 0 MB.");
    CHECK(refusal(head + "\r\nMeer bomen", {.text_bytes = 5})
              .starts_with("De tekst van dit bericht is te lang."));
    const std::vector<std::string> many(300, "Content-Type: text/plain\r\n\r\nx");
    CHECK(refusal(head + multipart("mixed", many)) == "Dit bericht heeft te veel delen.");

    std::string deep = head;
    for (int i = 0; i < 20'000; ++i) {
        const auto boundary = "g" + std::to_string(i);
        deep += "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary +
                "\r\n";
    }
    CHECK(refusal(deep) == "Dit bericht heeft te veel delen.");
    std::string nested;
    for (int i = 0; i < 20; ++i) nested += head + "Content-Type: message/rfc822\r\n\r\n";
    CHECK(refusal(nested + head + "\r\nx") == "Dit bericht heeft te veel delen.");
}

TEST_CASE(
    "a message that is cut off or changed at any place is read or refused, and its text stays text"
)
{
    const auto whole = head + multipart(
                                  "mixed",
                                  {"Content-Type: text/html\r\n\r\n<p>Meer &amp; bomen</p>",
                                   attachment("foto.jpg", "/9j/AGE=")}
                              );
    for (std::size_t at = 0; at < whole.size(); ++at) {
        auto changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x95);
        for (const auto& bytes : {whole.substr(0, at), changed}) {
            const auto read_message = read(bytes);
            if (read_message) CHECK(is_utf8(read_message->own_text() + read_message->subject));
        }
    }
}

} // namespace wijkspraak::paper::email
