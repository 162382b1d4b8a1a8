#include "features/exchange/forms.hpp"

namespace wijkspraak::exchange {

using web::Need;

namespace {

const web::Field topic_field{
    .name = "onderwerp", .label = t("Waar gaat het over?"), .need = Need::required};
const web::Field title_field{
    .name = "titel",
    .label = t("Wat deed u, in één regel?"),
    .hint = t("Bijvoorbeeld: een buurtkrant die bewoners zelf rondbrengen."),
    .need = Need::required,
    .longest = 120};
const web::Field did_field{
    .name = "gedaan",
    .label = t("Hoe pakte u het aan?"),
    .hint = t("Noem geen namen of adressen van bewoners."),
    .need = Need::required,
    .longest = 3000,
    .rows = 7};
const web::Field took_field{
    .name = "tijd",
    .label = t("Hoeveel tijd kostte het?"),
    .hint = t("Bijvoorbeeld: drie avonden met vier mensen."),
    .longest = 300};
const web::Field again_field{
    .name = "weer", .label = t("Wat zou u weer doen, en wat niet?"), .longest = 2000, .rows = 4};
const web::Field public_field{
    .name = "openbaar", .label = t("Iedereen mag dit lezen, niet alleen andere wijkorganen")};
const web::Field question_field{
    .name = "titel",
    .label = t("Wat wilt u van andere wijkorganen weten?"),
    .hint = t("Bijvoorbeeld: wie begon er een bewonersapp, en werkt dat?"),
    .need = Need::required,
    .longest = 200};
const web::Field more_field{
    .name = "gedaan",
    .label = t("Wilt u er iets bij uitleggen?"),
    .hint = t("Noem geen namen of adressen van bewoners."),
    .longest = 1500,
    .rows = 4};
const web::Field answer_field{
    .name = "antwoord",
    .label = t("Uw antwoord"),
    .hint = t("Noem geen namen of adressen van bewoners."),
    .need = Need::required,
    .longest = 2000,
    .rows = 5};
const web::Field as_field{
    .name = "namens", .label = t("Namens wie antwoordt u?"), .need = Need::required};
const web::Field reason_field{
    .name = "reden",
    .label = t("Waarom hoort dit hier niet?"),
    .hint = t("Wie het schreef, leest dit ook."),
    .need = Need::required,
    .longest = 500,
    .rows = 2};

constexpr std::string_view office_word = "gemeente";

std::vector<web::Choice> as_choices(const std::vector<bodies::Body>& bodies, bool is_office)
{
    std::vector<web::Choice> choices;
    for (const auto& body : bodies) choices.push_back({body.slug, as_is(body.name)});
    if (is_office) choices.push_back({std::string{office_word}, t("de gemeente")});
    return choices;
}

} // namespace

std::vector<web::Choice> topic_choices()
{
    std::vector<web::Choice> choices;
    for (const auto topic : topics)
        choices.push_back({std::string{to_word(topic)}, to_text(topic)});
    return choices;
}

html::Node post_fields(const web::Form& form, PostKind kind)
{
    if (kind == PostKind::question)
        return html::group(
            form.text(question_field),
            form.select(topic_field, topic_choices()),
            form.text(more_field)
        );
    return html::group(
        form.text(title_field),
        form.select(topic_field, topic_choices()),
        form.text(did_field),
        form.text(took_field),
        form.text(again_field),
        form.tick(public_field)
    );
}

web::Fields fields_of(const PostDraft& draft)
{
    return {
        {std::string{title_field.name},  draft.title                      },
        {std::string{topic_field.name},  std::string{to_word(draft.topic)}},
        {std::string{did_field.name},    draft.text                       },
        {std::string{took_field.name},   draft.took                       },
        {std::string{again_field.name},  draft.again                      },
        {std::string{public_field.name}, draft.is_public ? "ja" : ""      },
    };
}

Result<PostDraft, web::Problems> read_post(
    const web::Fields& sent, PostKind kind, bodies::BodyId body
)
{
    web::Reading reading{sent};
    const bool is_question = kind == PostKind::question;
    const auto topic = parse_topic(reading.choice(topic_field, topic_choices()));
    PostDraft draft{
        .kind = kind,
        .body = body,
        .topic = topic.value_or(Topic::other),
        .title = reading.text(is_question ? question_field : title_field),
        .text = reading.text(is_question ? more_field : did_field)};
    if (not is_question) {
        draft.took = reading.text(took_field);
        draft.again = reading.text(again_field);
        draft.is_public = reading.tick(public_field);
    }
    if (not reading.ok()) return reading.problems();
    return draft;
}

html::Node answer_fields(
    const web::Form& form, const std::vector<bodies::Body>& bodies, bool is_office
)
{
    const auto choices = as_choices(bodies, is_office);
    return html::group(form.text(answer_field), html::when(choices.size() > 1, [&] {
                           return form.select(as_field, choices);
                       }));
}

Result<PostDraft, web::Problems> read_answer(
    const web::Fields& sent, const std::vector<bodies::Body>& bodies, bool is_office
)
{
    web::Reading reading{sent};
    const auto choices = as_choices(bodies, is_office);
    PostDraft draft{.kind = PostKind::answer, .text = reading.text(answer_field)};
    const auto chosen =
        choices.size() > 1 ? reading.choice(as_field, choices) : choices.front().value;
    for (const auto& body : bodies)
        if (body.slug == chosen) draft.body = body.id;
    if (not reading.ok()) return reading.problems();
    return draft;
}

html::Node reason_fields(const web::Form& form)
{
    return form.text(reason_field);
}

Result<std::string, web::Problems> read_reason(const web::Fields& sent)
{
    web::Reading reading{sent};
    auto reason = reading.text(reason_field);
    if (not reading.ok()) return reading.problems();
    return reason;
}

} // namespace wijkspraak::exchange
