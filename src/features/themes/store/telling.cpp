#include "features/inputs/code.hpp"
#include "features/inputs/inputs.hpp"
#include "features/messages/messages.hpp"
#include "features/themes/store.hpp"

namespace wijkspraak::themes {

using processes::ProcessId;
using storage::Actor;
using storage::Transaction;

namespace {

/// Where news about an entry can go, if its giver asked for it.
std::optional<messages::Address> address_of(const inputs::GiverDetails& giver)
{
    if (not giver.is_confirmed or not giver.wants_news) return std::nullopt;
    return messages::Address::parse(giver.email);
}

std::string shortened(const std::string& text)
{
    constexpr std::size_t longest = 300;
    if (text.size() <= longest) return text;
    auto end = text.rfind(' ', longest);
    if (end == std::string::npos or end == 0) end = longest;
    while (end > 0 and (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end) + " …";
}

Text what_happened(StepKind kind)
{
    if (kind == StepKind::merged)
        return t("Wij voegden uw inbreng samen met inbreng van anderen die er sterk op lijkt.");
    if (kind == StepKind::split)
        return t("Wij splitsten uw inbreng, want u noemde meer dan één onderwerp.");
    if (kind == StepKind::undone)
        return t("Een eerdere stap met uw inbreng is teruggedraaid. Wij lezen uw inbreng weer "
                 "zoals daarvoor.");
    return t("Wij verwoordden uw inbreng anders, zodat duidelijk is wat u bedoelt.");
}

Text subject_of_change(const inputs::Input& entry)
{
    return t("Er is iets veranderd bij uw inbreng {nummer}", entry.number);
}

/// How an entry is read from now on, where it is not read as it was said.
std::vector<std::string> texts_now(
    Transaction& transaction, ProcessId process, InputId entry, const Change& change
)
{
    std::vector<std::string> texts;
    for (const auto& place : change.added) {
        if (place.entry != entry or not place.point) continue;
        if (const auto point = find_point(transaction, process, *place.point))
            texts.push_back(point->text);
    }
    return texts;
}

std::vector<Text> story_of(
    const inputs::Input& entry, const Step& step, const std::vector<std::string>& texts
)
{
    std::vector<Text> story{t("U zei: “{tekst}”", shortened(entry.text)), what_happened(step.kind)};
    for (const auto& text : texts) story.push_back(t("Wij lezen nu: “{tekst}”", shortened(text)));
    if (not step.why.empty()) story.push_back(t("Waarom: {reden}", step.why));
    story.push_back(t("Wat u zei blijft bewaard zoals u het zei. Klopt dit niet? Zeg het "
                      "ons op de pagina van uw inbreng."));
    return story;
}

/// The same entry can be withheld more than once, so the cause has its moment.
std::string cause_of(std::string_view what, InputId entry, Instant at)
{
    return std::string{what} + ":" + std::to_string(entry.value()) + ":" +
           std::to_string(at.milliseconds);
}

} // namespace

std::string receipt_path(const inputs::Input& entry)
{
    return "/inbreng/" + inputs::shown_code(entry.code);
}

std::optional<std::string> news_address(const inputs::GiverDetails& giver)
{
    const auto address = address_of(giver);
    return address ? std::optional{address->text()} : std::nullopt;
}

void tell_giver(
    Transaction& transaction, ProcessId process, const inputs::Input& entry, News news, Instant now
)
{
    const auto giver = inputs::giver_of(transaction, entry.id);
    if (not giver) return;
    auto address = address_of(*giver);
    if (not address) return;
    messages::queue(
        transaction,
        {
            .to = *std::move(address),
            .name = giver->name,
            .kind = news.kind,
            .subject = std::move(news.subject),
            .paragraphs = std::move(news.paragraphs),
            .link = {receipt_path(entry), t("Bekijk wat er met uw inbreng gebeurde")},
            .process = process.value(),
            .cause = std::move(news.cause)
    },
        now
    );
}

News news_of(const inputs::Input& entry, const Answer& answer)
{
    return {
        .kind = messages::Kind::answer,
        .subject = t("Antwoord op uw inbreng {nummer}", entry.number),
        .paragraphs =
            {t("U zei: “{tekst}”", shortened(entry.text)),
                         t("De gemeente antwoordt: {antwoord}", answer.text)},
        .cause =
            "answer:" + std::to_string(answer.id.value()) + ":" + std::to_string(entry.id.value())
    };
}

void tell_givers(
    Transaction& transaction, ProcessId process, const Step& step, const Change& change
)
{
    for (const auto id : entries_in(change)) {
        const auto entry = inputs::find_input(transaction, process, id);
        if (not entry) continue;
        tell_giver(
            transaction,
            process,
            *entry,
            {.kind = messages::Kind::change,
             .subject = subject_of_change(*entry),
             .paragraphs = story_of(*entry, step, texts_now(transaction, process, id, change)),
             .cause = "theme-step:" + std::to_string(step.id.value()) + ":" +
                      std::to_string(id.value())},
            step.at
        );
    }
}

void withhold(
    Transaction& transaction,
    ProcessId process,
    const inputs::Input& entry,
    const std::string& reason,
    const Actor& actor
)
{
    inputs::withhold(transaction, process, entry.id, reason, actor);
    tell_giver(
        transaction,
        process,
        entry,
        {
            .kind = messages::Kind::change,
            .subject = subject_of_change(entry),
            .paragraphs =
                {t("Wij laten uw inbreng niet meer aan iedereen zien. Anderen zien alleen het "
                   "nummer "
                   "en de reden."),
                             t("De reden: {reden}", reason),
                             t("Wat u zei blijft bewaard, en u kunt het zelf blijven lezen. Bent u het er niet "
                   "mee eens? Zeg het ons op de pagina van uw inbreng.")},
            .cause = cause_of("withhold", entry.id, actor.at)
    },
        actor.at
    );
}

void open_again(
    Transaction& transaction,
    ProcessId process,
    const inputs::Input& entry,
    const std::string& reason,
    const Actor& actor
)
{
    inputs::open_again(transaction, process, entry.id, reason, actor);
    tell_giver(
        transaction,
        process,
        entry,
        {
            .kind = messages::Kind::change,
            .subject = subject_of_change(entry),
            .paragraphs =
                {t("Iedereen kan uw inbreng weer lezen."), t("De reden: {reden}", reason)},
            .cause = cause_of("open", entry.id, actor.at)
    },
        actor.at
    );
}

} // namespace wijkspraak::themes
