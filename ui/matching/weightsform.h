// How much each feature counts: a slider each, how well they were learned, and learning them from the house's outcomes.
#pragma once

#include "core/matching/matchrepository.h"
#include "ui/widgets/formpanel.h"

#include <array>

class QSlider;

namespace lianming {

class Page;

class WeightsForm : public FormPanel
{
    Q_OBJECT

public:
    WeightsForm(const KeptWeights &kept, const MatchLesson &lesson, QWidget *parent = nullptr);

    /// Opens the form on the page, for all institutions.
    static void open(Page &page);

    [[nodiscard]] MatchWeights value() const;

Q_SIGNALS:
    void learnWanted();

private:
    [[nodiscard]] static QString lessonText(const MatchLesson &lesson);

    std::array<QSlider *, matchFeatureCount> m_sliders{};
};

} // namespace lianming
