#pragma once

#include "paper/email.hpp"

#include <gmime/gmime.h>

#include <memory>

namespace wijkspraak::paper::email {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};

template <typename Object>
using Owned = std::unique_ptr<Object, Unref>;

/// Takes the parts of a parsed message into a value.
class Taking {
public:
    explicit Taking(const Limits& limits) : limits_{limits} {}

    Message take(GMimeMessage* message, int depth);

    /// Why the message as a whole is refused; the first reason.
    const std::optional<Text>& refusal() const { return refusal_; }

private:
    /// What a message says, by how it says it.
    struct Words {
        std::string plain;
        std::string html;
    };

    void take_part(GMimeObject* part, Message& message, Words& words, int depth);
    void take_leaf(GMimePart* part, Message& message, Words& words);
    void take_attachment(GMimePart* part, Message& message);
    void refuse(Text why)
    {
        if (not refusal_) refusal_ = std::move(why);
    }

    Limits limits_;
    std::size_t parts_ = 0;
    std::size_t text_bytes_ = 0;
    std::optional<Text> refusal_;
};

} // namespace wijkspraak::paper::email
