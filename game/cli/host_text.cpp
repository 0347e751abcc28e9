// Waits for lines on one thread, and looks at the room on the other.
#include "cli/host_text.hpp"
#include "base/overloaded.hpp"
#include "cli/host_lines.hpp"
#include <chrono>
#include <condition_variable>
#include <deque>
#include <iostream>
#include <mutex>
#include <thread>

namespace retake::cli {
namespace {

constexpr auto look_every = std::chrono::milliseconds(50);

// The teacher's lines as they come. After `q` no line is waited for, so that nothing hangs at the end.
class Lines {
public:
    explicit Lines(std::istream& in) : reading_([this, &in] { read(in); }) {}
    ~Lines() { reading_.join(); }
    Lines(const Lines&) = delete;
    Lines& operator=(const Lines&) = delete;

    // None: nothing came for so long. At the end of the input it is "q".
    std::optional<std::string> next(std::chrono::milliseconds at_most) {
        std::unique_lock guard(lock_);
        came_.wait_for(guard, at_most, [&] { return !lines_.empty(); });
        if (lines_.empty())
            return std::nullopt;
        auto line = std::move(lines_.front());
        lines_.pop_front();
        return line;
    }

private:
    void read(std::istream& in) {
        for (std::string line; line != "q";) {
            if (!std::getline(in, line))
                line = "q";
            const std::lock_guard guard(lock_);
            lines_.push_back(line);
            came_.notify_one();
        }
    }

    std::mutex lock_;
    std::condition_variable came_;
    std::deque<std::string> lines_;
    std::thread reading_;
};

bool is_over(const classroom::Room& room) {
    return std::holds_alternative<classroom::Podium>(room.phase) || std::holds_alternative<classroom::Report>(room.phase);
}

void tell_address(const hosting::Hosting& hosting, std::ostream& out) {
    out << "phones: " << hosting.url << "\ncode: " << hosting.code << "\n";
    for (const auto& other : hosting.others)
        out << "  (this computer is also " << other.address << ", on " << other.name << ": --address " << other.address << ")\n";
    if (hosting.address == "127.0.0.1" && hosting.others.empty())
        out << "No network was found: only programs on this computer can come in.\n";
    out << told_help() << std::flush;
}

class TextLesson {
public:
    TextLesson(hosting::Hosting& hosting, Terminal& terminal)
        : server_(*hosting.server), terminal_(terminal), seen_(server_.seen()) {}

    int lead() {
        Lines lines(terminal_.in);
        for (bool leads = true; leads;) {
            const auto line = lines.next(look_every);
            look();
            if (line)
                leads = carry_out(*line);
        }
        return end();
    }

private:
    void look() {
        const auto now = server_.seen();
        if (now == seen_)
            return;
        reported_ = reported_ || std::holds_alternative<classroom::Report>(now->room->phase);
        terminal_.out << told_between(*seen_, *now) << std::flush;
        seen_ = now;
    }

    // False: the teacher quits.
    bool carry_out(const std::string& line) {
        return std::visit(overloaded{
                              [&](const server::Command& command) {
                                  server_.post(command);
                                  wait_for_news();
                                  return true;
                              },
                              [](const QuitTyped&) { return false; },
                              [&](const WhoTyped&) {
                                  terminal_.out << told_who(*seen_->room) << std::flush;
                                  return true;
                              },
                              [&](const NotUnderstood& why) {
                                  terminal_.err << why.message << '\n';
                                  return true;
                              },
                          },
                          read_teacher_line(line, *seen_->room));
    }

    // What a line brought is told before the next one is read, so that scripts lead as people do.
    void wait_for_news() {
        for (int looks = 0; looks < 10 && server_.seen() == seen_; ++looks)
            std::this_thread::sleep_for(look_every / 2);
        look();
    }

    int end() {
        const bool over = is_over(*seen_->room);
        server_.stop(over ? server::Parting::over : server::Parting::for_a_time);
        look();
        if (over && !reported_)
            terminal_.out << told_report(*seen_->room) << std::flush;
        if (!over)
            terminal_.err << "The lesson is not over: `retake host` offers to go on with it.\n";
        return seen_->kept && !seen_->trouble ? 0 : 3;
    }

    server::Server& server_;
    Terminal& terminal_;
    std::shared_ptr<const server::Seen> seen_;
    bool reported_ = false;
};

} // namespace

int host_text(hosting::Hosting& hosting, Terminal& terminal) {
    tell_address(hosting, terminal.out);
    return TextLesson(hosting, terminal).lead();
}

} // namespace retake::cli
