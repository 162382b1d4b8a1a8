#include "features/hall/sheet_document.hpp"
#include "features/inputs/code.hpp"
#include "paper/pdf.hpp"
#include "paper/peer_test.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::hall {

namespace {

PrintOrder order_with(std::string question, int size)
{
    PrintOrder order{
        .process = {{.slug = "afspraken", .title = "Afspraken"},                                     processes::ProcessId{1}},
        .moment = {{.title = "Startbijeenkomst in de Lindezaal"},                                                                               moments::MomentId{1}},
        .set = {{.moment = moments::MomentId{1}, .question = std::move(question), .size = size}},
        .sheets = {                                                                              },
        .municipality = "Lindestad",
        .public_url = "https://inbreng.lindestad.nl"
    };
    for (int number = 1; number <= size; ++number)
        order.sheets.push_back(
            {.code = "0123456789",
             .process = processes::ProcessId{1},
             .moment = moments::MomentId{1},
             .number = number}
        );
    return order;
}

int pages_of(const std::string& pdf)
{
    const auto said = paper::peer_says("pdfinfo {}", pdf);
    return std::stoi(said.substr(said.find("Pages:") + 6));
}

} // namespace

TEST_CASE("each form is one page behind the page for who hands them out, however long the question")
{
    const auto words = [](std::size_t length) {
        std::string text;
        while (text.size() + 9 < length) text += "bankjes, ";
        return text + "bomen?";
    };
    for (const std::size_t length : {10, 89, 95, 300, 599}) {
        CAPTURE(length);
        CHECK(pages_of(paper::to_pdf(document_of(order_with(words(length), 3))).value()) == 4);
    }
}

TEST_CASE("a form shows its code where it is typed in and on the strip to take home")
{
    const auto pdf = paper::to_pdf(document_of(order_with("Wat mist u?", 1))).value();
    const auto text = paper::peer_says("pdftotext -layout -f 2 -l 2 {} -", pdf);
    const auto first = text.find("012-345-6789");
    REQUIRE(first != std::string::npos);
    CHECK(text.find("012-345-6789", first + 1) != std::string::npos);
    CHECK(text.find("Wat mist u?") != std::string::npos);
    CHECK(text.find("https://inbreng.lindestad.nl/inbreng") != std::string::npos);
}

} // namespace wijkspraak::hall
