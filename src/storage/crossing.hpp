#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace wijkspraak::storage {

/// Where units of work that write cross each other: most pass together, one that has crossed
/// another passes alone, before newcomers, so that it gets through.
class Crossing {
public:
    class Together {
    public:
        explicit Together(Crossing& crossing);
        Together(const Together&) = delete;
        Together& operator=(const Together&) = delete;
        ~Together();

    private:
        Crossing& crossing_;
    };

    class Alone {
    public:
        explicit Alone(Crossing& crossing);
        Alone(const Alone&) = delete;
        Alone& operator=(const Alone&) = delete;
        ~Alone();

    private:
        Crossing& crossing_;
    };

private:
    std::mutex mutex_;
    std::condition_variable change_;
    std::size_t together_ = 0;
    std::size_t wanting_alone_ = 0;
    bool is_taken_alone_ = false;
};

} // namespace wijkspraak::storage
