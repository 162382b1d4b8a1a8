#include "features/intake/forms.hpp"

#include "features/messages/message.hpp"
#include "web/page.hpp"
#include "web/routes.hpp"

namespace wijkspraak::intake {

using areas::Area;
using html::Node;
using inputs::Call;
using inputs::Channel;
using inputs::Giver;
using inputs::GiverDetails;

namespace {

const web::Field text{
    .name = text_name,
    .label = t("Wat wilt u zeggen?"),
    .hint = t("Schrijf het op zoals u het zou zeggen. Noem geen namen van andere mensen."),
    .need = web::Need::required,
    .longest = 4000,
    .rows = 7};
const web::Field area{.name = "stadsdeel", .label = t("Over welk gebied gaat het?")};
const web::Field file{
    .name = file_name,
    .label = t("Foto of pdf"),
    .hint = t("Ten hoogste 10 MB. Alleen de gemeente ziet dit bestand.")};
const web::Field on_behalf{.name = "namens", .label = t("Namens wie zegt u dit?")};
const web::Field group{
    .name = "groep",
    .label = t("Naam van de groep of het wijkorgaan"),
    .hint = t("Alleen als u namens een groep of wijkorgaan schrijft. Deze naam is openbaar.")};
const web::Field name{
    .name = "naam",
    .label = t("Uw naam"),
    .hint = t("Alleen de gemeente ziet uw naam."),
    .longest = 120,
    .autocomplete = "name"};
const web::Field email{
    .name = "email",
    .label = t("Uw e-mailadres"),
    .hint = t("Dan sturen wij u uw code. Alleen de gemeente ziet uw adres."),
    .longest = 254,
    .autocomplete = "email"};
const web::Field news{
    .name = "nieuws",
    .label = t("Ja, stuur mij een e-mail als de gemeente iets met mijn inbreng doet.")};
const web::Field trap{.name = trap_name, .label = t("Laat dit veld leeg"), .autocomplete = "off"};

const web::Field question{
    .name = "vraag",
    .label = t("Wat vraagt u aan inwoners?"),
    .hint = t("Dit staat boven het formulier. Eén of twee korte zinnen."),
    .longest = 600,
    .rows = 3};
const web::Field opens_on{
    .name = "open-vanaf",
    .label = t("Open vanaf"),
    .hint = t("De eerste dag waarop mensen inbreng kunnen geven.")};
const web::Field closes_on{
    .name = "open-tot",
    .label = t("Open tot en met"),
    .hint = t("Laat leeg als u dit nog niet weet.")};
const web::Field answer_by{
    .name = "antwoord-voor",
    .label = t("Wanneer krijgen mensen uiterlijk antwoord?"),
    .hint = t("Deze datum is een belofte. Iedereen kan haar lezen.")};

std::vector<web::Choice> behalf_choices()
{
    return {
        {.value = "persoon",    .label = t("Voor mijzelf")         },
        {.value = "groep",      .label = t("Namens een groep")     },
        {.value = "wijkorgaan", .label = t("Namens een wijkorgaan")}
    };
}

std::vector<web::Choice> area_choices(const std::vector<Area>& areas)
{
    std::vector<web::Choice> choices;
    for (const auto& one : areas)
        choices.push_back({.value = std::to_string(one.id.value()), .label = as_is(one.name)});
    return choices;
}

void read_words(web::Reading& reading, const std::vector<Area>& areas, inputs::InputDraft& input)
{
    input.text = reading.text(text);
    input.area = web::PathValue<areas::AreaId>::parse(reading.choice(area, area_choices(areas)));
}

GiverDetails read_giver(web::Reading& reading)
{
    GiverDetails giver{
        .name = reading.text(name), .email = reading.text(email), .wants_news = reading.tick(news)};
    if (giver.email.empty()) {
        if (giver.wants_news)
            reading.refuse(email.name, t("Vul uw e-mailadres in, want u wilt bericht krijgen."));
    } else if (const auto address = messages::Address::parse(giver.email)) {
        giver.email = address->text();
    } else {
        reading.refuse(email.name, t("Vul een e-mailadres in zoals naam@voorbeeld.nl."));
    }
    return giver;
}

} // namespace

Node words_fields(const web::Form& form, const std::vector<Area>& areas)
{
    return html::group(form.text(text), html::when(not areas.empty(), [&] {
                           return form.select(area, area_choices(areas));
                       }));
}

web::Problems problems_with_words(const web::Fields& sent, const std::vector<Area>& areas)
{
    web::Reading reading{sent};
    inputs::InputDraft unread;
    read_words(reading, areas, unread);
    return reading.problems();
}

Node details_fields(const web::Form& form)
{
    return html::group(
        form.email(email),
        form.tick(news),
        form.file(file),
        form.radios(on_behalf, behalf_choices()),
        form.text(group),
        form.text(name)
    );
}

Result<Gift, web::Problems> read_gift(const web::Fields& sent, const std::vector<Area>& areas)
{
    web::Reading reading{sent};
    Gift gift;
    gift.input.channel = Channel::form;
    read_words(reading, areas, gift.input);
    const auto who = inputs::parse_giver(reading.choice(on_behalf, behalf_choices()));
    auto group_name = reading.text(group);
    gift.giver = read_giver(reading);

    gift.input.giver = who.value_or(Giver::person);
    if (gift.input.giver == Giver::person) {
        const bool is_nameless = gift.giver.name.empty() and gift.giver.email.empty();
        if (is_nameless) gift.input.giver = Giver::anonymous;
    } else {
        if (group_name.empty())
            reading.refuse(group.name, t("Vul in namens welke groep u schrijft."));
        gift.input.said_by = std::move(group_name);
    }
    if (not reading.ok()) return reading.problems();
    return gift;
}

web::Fields nothing_chosen_yet()
{
    return {
        {"namens", "persoon"}
    };
}

bool is_about_words(const web::Problems& problems)
{
    return problems.contains(text.name.view()) or problems.contains(area.name.view());
}

Node guard_fields(const web::Form& form, const web::Problems& problems, std::string sealed)
{
    auto field = form.text(trap);
    return html::group(
        html::input(
            html::attribute("type", "hidden"),
            html::attribute("name", seal_name),
            html::attribute("value", std::move(sealed))
        ),
        problems.contains(trap.name.view()) ? std::move(field)
                                            : html::div(html::cls("leeg-laten"), std::move(field))
    );
}

Node call_fields(const web::Form& form)
{
    return html::group(
        form.text(question), form.date(opens_on), form.date(closes_on), form.date(answer_by)
    );
}

Result<Call, web::Problems> read_call(const web::Fields& sent)
{
    web::Reading reading{sent};
    Call call{
        .question = reading.text(question),
        .opens_on = reading.date(opens_on),
        .closes_on = reading.date(closes_on),
        .answer_by = reading.date(answer_by)};
    if (call.opens_on and call.closes_on and *call.closes_on < *call.opens_on)
        reading.refuse(closes_on.name, t("De laatste dag ligt voor de eerste dag."));
    if (call.closes_on and not call.opens_on)
        reading.refuse(opens_on.name, t("Vul ook de eerste dag in."));
    if (call.closes_on and call.answer_by and *call.answer_by < *call.closes_on)
        reading.refuse(answer_by.name, t("Beloof het antwoord voor na de laatste dag."));
    if (not reading.ok()) return reading.problems();
    return call;
}

web::Fields fields_of(const Call& call)
{
    web::Fields fields{
        {"vraag", call.question}
    };
    if (call.opens_on) fields.add("open-vanaf", to_iso(*call.opens_on));
    if (call.closes_on) fields.add("open-tot", to_iso(*call.closes_on));
    if (call.answer_by) fields.add("antwoord-voor", to_iso(*call.answer_by));
    return fields;
}

} // namespace wijkspraak::intake
