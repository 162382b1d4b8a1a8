#include "paper/pdf/composer.hpp"

namespace wijkspraak::paper::pdf {

namespace {

constexpr double page_number_width = 36;

std::size_t headings_in(const Document& document)
{
    std::size_t count = 0;
    for (const auto& block : document.blocks) count += std::holds_alternative<Heading>(block);
    return count;
}

} // namespace

void Composer::title_page()
{
    press_.fill({0, 0, 18, page_height}, palette::accent);
    const auto paragraph = [&](const std::string& words, const Look& look) {
        if (words.empty()) return;
        const Opened opened{press_, {.tag = "P"}};
        place(set(words, look, measure), margin, opened.element());
    };

    y_ = 96;
    paragraph(document_.author, author);
    y_ = 230;
    auto mark = author;
    mark.colour = palette::care;
    paragraph(document_.draft_mark, mark);
    paragraph(document_.title, title);
    y_ += 8;
    paragraph(document_.subtitle, subtitle);
    y_ += 28;
    press_.fill({margin, y_, margin + 48, y_ + 3}, palette::accent);
    y_ += 40;
    if (not document_.facts.empty()) facts(document_.facts, 0);
    turn_page();
}

void Composer::title_above_text()
{
    const auto paragraph = [&](const std::string& words, const Look& look) {
        if (words.empty()) return;
        const Opened opened{press_, {.tag = "P"}};
        place(set(words, look, measure), margin, opened.element());
        y_ += 4;
    };

    paragraph(document_.author, author);
    y_ += 20;
    paragraph(document_.title, heading_1);
    paragraph(document_.subtitle, subtitle);
    y_ += 8;
    if (not document_.facts.empty()) facts(document_.facts, block_gap);
}

void Composer::contents(const Contents& contents)
{
    const Opened opened{press_, {.tag = "TOC"}};
    {
        const Opened said{press_, {.tag = "Caption"}};
        space(20);
        place(set(contents.title, heading_1), margin, said.element());
        y_ += 12;
    }

    const bool is_counted = known_.heading_pages.size() == headings_in(document_);
    std::size_t number = 0;
    for (const auto& block : document_.blocks) {
        const auto* heading = std::get_if<Heading>(&block);
        if (heading == nullptr) continue;
        const auto page = is_counted ? known_.heading_pages[number] : 0;
        ++number;
        if (heading->level <= contents.depth) contents_line(*heading, page + 1);
    }
    space(block_gap);
}

void Composer::contents_line(const Heading& heading, int page)
{
    auto look = body;
    look.underlines_links = false;
    if (heading.level <= 1) look.weight = Weight::semibold;
    const auto indent = heading.level <= 1 ? 0 : 16.0 * (heading.level - 1);
    const auto words =
        set(Runs{link("#" + heading.anchor, heading.text)},
            look,
            text_width - indent - page_number_width - 8);
    auto number_look = look;
    number_look.is_right_aligned = true;
    const auto number = set(std::to_string(page), number_look, page_number_width);

    space(heading.level <= 1 ? 7 : 1);
    need(words.height());
    const Opened item{press_, {.tag = "TOCI"}};
    const Opened reference{press_, {.tag = "Reference"}};
    const auto x = margin + indent;
    press_.draw(words, {0, words.lines()}, {x, y_}, reference.element());
    const auto y_last = y_ + words.height() - words.line_height();
    press_.draw(
        number, {0, 1}, {margin + text_width - page_number_width, y_last}, reference.element()
    );
    press_.stroke(
        {x, y_ + words.height()}, {margin + text_width, y_ + words.height()}, palette::rule, 0.4
    );
    y_ += words.height();
}

} // namespace wijkspraak::paper::pdf
