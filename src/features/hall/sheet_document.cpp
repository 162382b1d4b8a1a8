#include "features/hall/sheet_document.hpp"

#include "base/language.hpp"
#include "civic/zone.hpp"
#include "features/inputs/code.hpp"
#include "paper/qr.hpp"
#include "web/characters.hpp"

namespace wijkspraak::hall {

namespace {

using paper::Figure;
using paper::Label;
using paper::Line;
using paper::Paint;

constexpr double line_gap = 27; // room for a hand that writes
constexpr double strip_height = 136;
constexpr double strip_gap = 22; // above and below the line to cut along
constexpr double qr_side = 118;
constexpr double page_room = 677; // from the first line of a page to its foot
constexpr std::size_t longest_large_question = 90;

/// Residents of this municipality write in Dutch; so does the form.
std::string say(const Text& text)
{
    return Language::dutch().say(text);
}

/// How high the question stands on the page, at the most: what is left is for writing.
double height_of(const std::string& question)
{
    const auto length = static_cast<double>(web::count_characters(question));
    const bool is_large = length <= longest_large_question;
    const double per_line = is_large ? 32 : 50;
    const double leading = is_large ? 25 : 18;
    return (length / per_line + 1) * leading;
}

int writing_lines_under(const std::string& question)
{
    constexpr double around = 90; // the words above, and the gaps between
    const auto room = page_room - strip_height - 2 * strip_gap - around;
    return static_cast<int>((room - height_of(question)) / line_gap);
}

void add_writing_lines(Figure& figure, int count)
{
    for (int number = 1; number <= count; ++number) {
        const auto y = number * line_gap;
        figure.shapes.push_back(Line{
            .x1 = 0, .y1 = y, .x2 = figure.width, .y2 = y, .stroke = Paint::rule});
    }
}

void add_cutting_line(Figure& figure, double y)
{
    constexpr double dash = 6;
    for (double x = 0; x < figure.width; x += 2 * dash)
        figure.shapes.push_back(Line{
            .x1 = x, .y1 = y, .x2 = x + dash, .y2 = y, .stroke = Paint::quiet});
}

/// The address of the receipt; on a site without an address the code itself.
std::string behind_qr(const PrintOrder& order, const Sheet& sheet)
{
    if (order.public_url.empty()) return inputs::shown_code(sheet.code);
    return order.public_url + inputs::receipt_path(sheet.code);
}

void add_strip(Figure& figure, const PrintOrder& order, const Sheet& sheet)
{
    const auto top = figure.height - strip_height;
    auto code = paper::figure_of(paper::QrCode{behind_qr(order, sheet)}, {}, qr_side);
    for (auto& shape : code.shapes) {
        auto box = std::get<paper::Box>(shape);
        box.x += figure.width - qr_side;
        box.y += top + 6;
        figure.shapes.push_back(box);
    }
    const auto put = [&](double y, const Text& text, double size, bool is_strong) {
        figure.shapes.push_back(Label{
            .x = 0, .y = top + y, .text = say(text), .size = size, .is_strong = is_strong});
    };
    put(20, t("Bewaar deze strook"), 13, true);
    put(40, t("Met deze code leest u wat de gemeente ermee doet,"), 10.5, false);
    put(55, t("zodra iemand dit formulier heeft overgetypt."), 10.5, false);
    put(89, as_is(inputs::shown_code(sheet.code)), 27, true);
    if (order.public_url.empty()) {
        put(112, t("Vul de code in op de website van de gemeente,"), 10.5, false);
        put(127, t("bij Mijn inbreng."), 10.5, false);
    } else {
        put(112, t("Scan het vierkant, of vul de code in op"), 10.5, false);
        put(127, as_is(order.public_url + "/inbreng"), 10.5, false);
    }
}

Figure drawing_of(const PrintOrder& order, const Sheet& sheet)
{
    const auto lines = writing_lines_under(order.set.question);
    Figure figure{
        .alternative = say(
            t("{n} schrijfregel en een strook met de code {code}",
              "{n} schrijfregels en een strook met de code {code}",
              lines,
              inputs::shown_code(sheet.code))
        ),
        .caption = {},
        .height = lines * line_gap + 2 * strip_gap + strip_height};
    add_writing_lines(figure, lines);
    add_cutting_line(figure, lines * line_gap + strip_gap);
    add_strip(figure, order, sheet);
    return figure;
}

void add_sheet(paper::Document& document, const PrintOrder& order, const Sheet& sheet)
{
    const bool is_large = web::count_characters(order.set.question) <= longest_large_question;
    document.blocks.emplace_back(paper::PageBreak{});
    document.blocks.emplace_back(paper::Heading{
        .level = is_large ? 1 : 2,
        .text = order.set.question,
        .anchor = "formulier-" + std::to_string(sheet.number)});
    document.blocks.emplace_back(paper::Paragraph{
        say(t("Schrijf geen namen op. Meer te zeggen? Neem gerust nog een formulier."))});
    document.blocks.emplace_back(paper::Paragraph{
        {
         paper::strong(inputs::shown_code(sheet.code)),
         {say(t("  formulier {nummer}, {moment}", sheet.number, order.moment.title))},
         }
    });
    document.blocks.emplace_back(drawing_of(order, sheet));
}

} // namespace

paper::Document document_of(const PrintOrder& order)
{
    auto document = paper::document_in(
        Language::dutch(),
        say(t("Formulieren: {moment}", order.moment.title)),
        day_of(order.set.made_at)
    );
    document.page_label = {}; // nobody leafs through forms
    document.subtitle = order.process.title;
    document.author = order.municipality;
    document.facts = {
        {say(t("Formulieren")),
         say(t("{eerste} tot en met {laatste}",      order.set.first, order.set.last()))},
        {say(t("Uitdelen")),
         say(t("Geef iedereen een formulier en een pen. Wie schrijft, scheurt de strook af en "
               "neemt haar mee."))                     },
        {say(t("Overtypen")),
         say(t("Ga in het kantoor naar Inbreng, Formulieren overtypen. Typ de code boven de "
               "schrijfregels en dan de tekst."))},
        {say(t("Bewaren")), say(t("Bewaar de formulieren tot ze zijn overgetypt en nagekeken."))      },
    };
    for (const auto& sheet : order.sheets) add_sheet(document, order, sheet);
    return document;
}

} // namespace wijkspraak::hall
