#include "features/terms/forms.hpp"
#include "features/terms/pages.hpp"
#include "features/terms/terms.hpp"

namespace wijkspraak::terms {

using web::Access;
using web::Context;
using web::Method;
using web::Response;

namespace {

Response show(Context& context)
{
    const auto sent = with_usual_choices(context.fields);
    if (not is_asked(context.fields)) return web::respond(question_page(sent));

    const auto question = read_question(sent);
    if (not question) return web::respond(question_page(sent, question.error()), 422);
    return web::respond(answer_page(answer(*question), sent));
}

} // namespace

web::Routes routes()
{
    return {
        {Method::get, "/termijn", Access::anyone, show}
    };
}

} // namespace wijkspraak::terms
