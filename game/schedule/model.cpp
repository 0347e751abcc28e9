// The four questions, handed to the model at hand.
#include "schedule/model.hpp"
#include "base/overloaded.hpp"

namespace retake::schedule {

std::string_view name_of(const Model& model) {
    return std::visit(overloaded{
                          [](const fsrs6::Parameters&) { return "FSRS-6"; },
                          [](const fsrs7::Parameters&) { return "FSRS-7"; },
                      },
                      model);
}

double retrievability(const Model& model, const Memory& memory, Elapsed elapsed) {
    return std::visit(
        overloaded{
            [&](const fsrs6::Parameters& six) {
                return fsrs6::retrievability(six.weights, memory.stability, static_cast<double>(elapsed.study_days));
            },
            [&](const fsrs7::Parameters& seven) { return fsrs7::retrievability(seven.weights, memory, elapsed.days); },
        },
        model);
}

double interval(const Model& model, const Memory& memory, double desired_retention) {
    return std::visit(
        overloaded{
            [&](const fsrs6::Parameters& six) { return fsrs6::interval(six.weights, memory.stability, desired_retention); },
            [&](const fsrs7::Parameters& seven) { return fsrs7::interval(seven.weights, memory, desired_retention); },
        },
        model);
}

Memory first_memory(const Model& model, Rating rating) {
    return std::visit(overloaded{
                          [&](const fsrs6::Parameters& six) { return fsrs6::first_memory(six, rating); },
                          [&](const fsrs7::Parameters& seven) { return fsrs7::first_memory(seven.weights, rating); },
                      },
                      model);
}

Memory next_memory(const Model& model, const Memory& memory, Rating rating, Elapsed elapsed) {
    return std::visit(
        overloaded{
            [&](const fsrs6::Parameters& six) {
                return fsrs6::next_memory(six, memory, rating, static_cast<double>(elapsed.study_days));
            },
            [&](const fsrs7::Parameters& seven) { return fsrs7::next_memory(seven.weights, memory, rating, elapsed.days); },
        },
        model);
}

} // namespace retake::schedule
