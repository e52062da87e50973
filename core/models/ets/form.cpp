#include "core/models/ets/form.h"

#include <algorithm>

namespace shelfcast::core::ets {

std::string name(const Form &form)
{
    static constexpr const char *kKinds[] = {"N", "A", "M"};
    std::string text = form.error == ErrorKind::Additive ? "ETS(A," : "ETS(M,";
    text += kKinds[static_cast<int>(form.trend)];
    text += form.damped ? "d," : ",";
    text += kKinds[static_cast<int>(form.season)];
    return text + ")";
}

Layout layoutOf(const Form &form, int seasonLength)
{
    Layout layout;
    int next = 1;
    if (form.trended())
        layout.beta = next++;
    if (form.seasonal())
        layout.gamma = next++;
    if (form.damped)
        layout.phi = next++;
    layout.smoothing = next;
    layout.level = next++;
    if (form.trended())
        layout.growth = next++;
    if (form.seasonal()) {
        layout.seasonLength = seasonLength;
        layout.season = next;
        next += seasonLength - 1;
    }
    layout.count = next;
    return layout;
}

namespace {

bool admissible(const Form &form, bool restrictToStable, bool positive)
{
    if (form.damped && !form.trended())
        return false;
    const bool multiplicativeTrend = form.trend == TrendKind::Multiplicative;
    const bool multiplicativeSeason = form.season == SeasonKind::Multiplicative;
    if (!positive && (form.error == ErrorKind::Multiplicative || multiplicativeTrend || multiplicativeSeason))
        return false;
    if (!restrictToStable)
        return true;
    if (form.error == ErrorKind::Additive)
        return !multiplicativeTrend && !multiplicativeSeason;
    return !(multiplicativeTrend && form.season == SeasonKind::Additive);
}

} // namespace

std::vector<Form> candidateForms(const FormChoice &choice, int seasonLength, bool positive)
{
    std::vector<Form> forms;
    for (SeasonKind season : choice.seasons) {
        if (season != SeasonKind::None && (seasonLength < 2 || seasonLength > kMaxSeason))
            continue;
        for (ErrorKind error : choice.errors)
            for (TrendKind trend : choice.trends)
                for (bool damped : choice.damped) {
                    const Form form{error, trend, damped, season};
                    // A form without trend is asked for by "damped or not" as well as by "not damped"; it is one form.
                    const Form plain{error, trend, false, season};
                    const Form &taken = form.trended() ? form : plain;
                    if (admissible(taken, choice.restrictToStable, positive) && std::ranges::find(forms, taken) == forms.end())
                        forms.push_back(taken);
                }
    }
    return forms;
}

} // namespace shelfcast::core::ets
