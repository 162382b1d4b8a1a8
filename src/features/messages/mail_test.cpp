#include "features/messages/mail.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::messages {

namespace {

const Letterhead lindestad{
    .municipality = "Gemeente Lindestad",
    .public_url = "https://praat.lindestad.nl",
    .from = Address::parse("post@lindestad.nl").value()};

Message answer(std::string name, std::string subject)
{
    return {
        .id = MessageId{1},
        .code = "berichtcode",
        .address = "fatima@voorbeeld.nl",
        .name = std::move(name),
        .kind = Kind::answer,
        .language = "nl",
        .subject = std::move(subject),
        .paragraphs = {"De boom blijft staan.\nDat is besloten."},
        .link_path = "/inbreng/BCD",
        .link_label = "Bekijk uw inbreng",
        .queued_at = {},
        .state = State::waiting,
        .reason = {}};
}

Mail mail_with(std::vector<Message> messages)
{
    return {
        .id = MailId{1},
        .code = "mailcode",
        .address = "fatima@voorbeeld.nl",
        .formed_at = {1'772'438'400'000},
        .messages = std::move(messages)};
}

/// The lines of the mail's head, those that go on joined to the one before.
std::vector<std::string> headers_of(const std::string& mail)
{
    std::vector<std::string> lines;
    std::string_view head{mail};
    head = head.substr(0, head.find("\r\n\r\n"));
    while (not head.empty()) {
        const auto end = head.find("\r\n");
        const auto line = head.substr(0, end);
        head.remove_prefix(end == std::string_view::npos ? head.size() : end + 2);
        if (line.starts_with(' '))
            lines.back() += line;
        else
            lines.emplace_back(line);
    }
    return lines;
}

bool holds(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a name and a subject with line breaks in them make no header of their own")
{
    const auto mail = compose(
        mail_with({answer("Fatima\r\nBcc: iedereen@voorbeeld.nl", "Antwoord\r\n\r\nX-Kwaad: ja")}),
        lindestad
    );
    for (const auto& line : headers_of(mail)) {
        CAPTURE(line);
        CHECK_FALSE(line.starts_with("Bcc"));
        CHECK_FALSE(line.starts_with("X-Kwaad"));
    }
    CHECK(headers_of(mail).size() == 10);
    CHECK(holds(mail, "To: \"Fatima  Bcc: iedereen@voorbeeld.nl\" <fatima@voorbeeld.nl>\r\n"));
}

TEST_CASE("a mail is in ASCII, with no line longer than mail servers take")
{
    const auto mail = compose(
        mail_with({answer(
            "Zoë Müller-van der Ümlaut, bewoner van de Oude Haven te Lindestad",
            "Eén antwoord op alles wat u en uw buren inbrachten over de bomen aan de Gracht"
        )}),
        lindestad
    );
    std::size_t column = 0;
    for (std::size_t at = 0; at < mail.size(); ++at) {
        CHECK(static_cast<unsigned char>(mail[at]) < 0x7F);
        if (mail[at] == '\n') CHECK(mail[at - 1] == '\r');
        column = mail[at] == '\n' ? 0 : column + 1;
        CHECK(column <= 78);
    }
}

TEST_CASE("words for a header are cut between characters, never within one")
{
    CHECK(header_words("Gewoon") == "Gewoon");
    CHECK(header_words("Eén") == "=?utf-8?B?RcOpbg==?=");
    CHECK(header_words("=?utf-8?B?RcOpbg==?=").starts_with("=?utf-8?B?PT91"));
    // 39 bytes fit in a word: the twentieth é would be cut.
    std::string many;
    for (int i = 0; i < 25; ++i) many += "é";
    const auto words = header_words(many);
    CHECK(words.find("\r\n ") != std::string::npos);
    CHECK(words.starts_with("=?utf-8?B?w6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6k=?="));
}

TEST_CASE("quoted-printable guards what mail servers trip over")
{
    CHECK(quoted_printable("a=b") == "a=3Db");
    CHECK(quoted_printable("é") == "=C3=A9");
    CHECK(quoted_printable(".\nFrom here\n--x") == "=2E\r\n=46rom here\r\n=2D-x");
    CHECK(quoted_printable("blank \nend ") == "blank=20\r\nend=20");
    CHECK(
        quoted_printable(std::string(80, 'a')) ==
        std::string(75, 'a') + "=\r\n" + std::string(5, 'a')
    );
}

TEST_CASE("a mail says when and from whom it is, and how to have no more of it")
{
    const auto mail = compose(mail_with({answer("Fatima", "Antwoord")}), lindestad);
    CHECK(holds(mail, "From: \"Gemeente Lindestad\" <post@lindestad.nl>\r\n"));
    CHECK(holds(mail, "Date: Mon, 02 Mar 2026 08:00:00 +0000\r\n"));
    CHECK(holds(mail, "Message-ID: <mailcode@lindestad.nl>\r\n"));
    CHECK(holds(
        mail,
        "List-Unsubscribe: <https://praat.lindestad.nl/berichten/berichtcode/afmelden>\r\n"
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"
    ));
    CHECK(holds(mail, "boundary=\"=_mailcode\""));
    CHECK(holds(mail, "\r\n--=_mailcode--\r\n"));
}

TEST_CASE("the same mail has the same bytes at every try")
{
    const auto mail = mail_with({answer("Fatima", "Antwoord"), answer("Fatima", "Wijziging")});
    CHECK(compose(mail, lindestad) == compose(mail, lindestad));
}

TEST_CASE("what residents wrote becomes text in the HTML of a mail, never a tag")
{
    auto message = answer("Fatima", "Antwoord");
    message.paragraphs = {"<script>alert(1)</script>"};
    const auto mail = compose(mail_with({message}), lindestad);
    CHECK(holds(mail, "&lt;script&gt;"));
    const auto html = mail.substr(mail.find("text/html"));
    CHECK_FALSE(holds(html, "<script"));
}

TEST_CASE("whoever reads English gets the words around a message in English")
{
    auto message = answer("", "Your answer");
    message.language = "en";
    const auto mail = compose(mail_with({message}), lindestad);
    CHECK(holds(mail, "lang=3D\"en\""));
    CHECK(holds(mail, "Good day,"));
}

} // namespace wijkspraak::messages
