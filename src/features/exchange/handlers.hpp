#pragma once

#include "features/exchange/pages.hpp"

namespace wijkspraak::exchange {

web::Routes reading_routes(); ///< for everyone, each as far as they may read
web::Routes own_routes();
web::Routes hiding_routes();

Reader reader_of(web::Context& context);
/// The page of a post as whoever looks may read it; else the page for 404.
struct Sent {
    Filled filled{nothing_sent, no_problems};
    std::optional<PostId> hidden = {};
    bool is_answer = false;
    int status = 200;
};
web::Response page_of(web::Context& context, const Post& post, const Sent& sent);

} // namespace wijkspraak::exchange
