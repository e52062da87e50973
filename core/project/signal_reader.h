#pragma once
#include "core/project/project.h"

#include <map>

namespace shelfcast::core {

/// Reads the signals of many series. A signal's value may be kept for one series, or once for all items of a location, all
/// locations of an item, or everything: what many series share is read once.
class SignalReader {
public:
    using Values = std::vector<std::pair<Day, double>>;

    static Result<SignalReader> open(const Project &project, std::vector<Covariate> signals);
    /// One list of (day, value) a signal, oldest first.
    Result<std::vector<Values>> values(std::int64_t series);

private:
    struct Scope {
        std::int64_t item = 0, location = 0;
        auto operator<=>(const Scope &) const = default;
    };
    struct Row {
        Day day = 0;
        std::int64_t source = 0;
        double value = 0.0;
    };
    explicit SignalReader(const Project &project) : m_project(&project) {}
    std::vector<Row> rows(std::int64_t signal, Scope scope) const;
    Values merged(std::int64_t signal, Scope series);

    const Project *m_project;
    std::vector<std::int64_t> m_signals;                   ///< ids; 0 where the project has no signal of that name
    std::map<std::int64_t, Scope> m_series;
    std::map<std::pair<std::int64_t, Scope>, std::vector<Row>> m_shared; ///< by signal; scopes that more than one series has
};

} // namespace shelfcast::core
