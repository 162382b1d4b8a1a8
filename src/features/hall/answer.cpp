#include "features/hall/answer.hpp"

#include "features/inputs/code.hpp"
#include "paper/json.hpp"

namespace wijkspraak::hall {

namespace {

web::Response json(std::string text, int status = 200)
{
    return {
        .status = status,
        .body = web::Download{
                              .media_type = "application/json", .file_name = {}, .bytes = std::move(text)}
    };
}

void put(paper::JsonWriter& out, const Outcome& outcome)
{
    out.begin_object().member("herkomst", outcome.origin);
    if (const auto* receipt = std::get_if<inputs::Receipt>(&outcome.became))
        out.member("nummer", receipt->number)
            .member("code", inputs::shown_code(receipt->code))
            .member("nieuw", receipt->is_new);
    else
        out.member("probleem", to_word(std::get<LineProblem>(outcome.became)));
    out.end_object();
}

int status_of(Setback setback)
{
    return setback == Setback::closed ? 409 : 422;
}

std::string_view to_word(Setback setback)
{
    switch (setback) {
    case Setback::unreadable: return "onleesbaar";
    case Setback::too_many: return "te-veel";
    case Setback::closed: return "gesloten";
    }
    return {};
}

} // namespace

web::Response respond_with(const std::vector<Outcome>& outcomes)
{
    paper::JsonWriter out;
    out.begin_object().key("regels").begin_array();
    for (const auto& outcome : outcomes) put(out, outcome);
    out.end_array().end_object();
    return json(out.take());
}

web::Response respond_with(Setback setback)
{
    paper::JsonWriter out;
    out.begin_object().member("fout", to_word(setback)).end_object();
    return json(out.take(), status_of(setback));
}

} // namespace wijkspraak::hall
