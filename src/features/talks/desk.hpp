#pragma once

#include "features/talks/talks.hpp"

namespace wijkspraak::talks {

/// A talk and from which side somebody looks at it.
struct Desk {
    Round round;
    Talk talk;
    bodies::Body body;
    bodies::Ties ties;
    Side side = Side::municipality;

    bool is_office() const { return side == Side::municipality; }
    /// Whether they may do what this side does: its own people, or who answers for the body.
    bool may_act() const
    {
        return is_office() ? bodies::may_oversee(ties) : bodies::may_edit(ties);
    }
    /// "/kantoor/jaargesprekken/12" or "/mijn-wijkorganen/NAAM/jaargesprek/2027"
    std::string path() const
    {
        return is_office() ? office_path(talk.id) : own_path(body, talk.year);
    }
};

} // namespace wijkspraak::talks
