#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace wijkspraak::paper {

/// SHA-256 of the bytes in 64 hexadecimal digits, by which anyone can see that they are the same.
std::string fingerprint(std::string_view bytes);

/// The same of bytes that come in pieces.
class Fingerprinting {
public:
    Fingerprinting();

    void add(std::string_view bytes);
    /// Of all that was added; to be asked once, at the end.
    std::string take();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> context_;
};

} // namespace wijkspraak::paper
