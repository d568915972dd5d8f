// How much each feature counts: a slider each, how well they were learned, and learning them from the house's outcomes.
#pragma once

#include "core/matching/matchrepository.h"
#include "ui/widgets/formpanel.h"

#include <array>
#include <functional>

class QSlider;

namespace lianming {

class Page;

class WeightsForm : public FormPanel
{
    Q_OBJECT

public:
    struct Scope {
        Id<Institution> institution; ///< unset: all that have none of their own
        QString nameEn;
        QString nameZh;
    };
    struct Read {
        QList<Scope> scopes;
        Id<Institution> institution;
        KeptWeights kept;
        MatchLesson lesson;
    };

    explicit WeightsForm(const Read &read, QWidget *parent = nullptr);

    /// Opens the form on the page; `opened` is told of each form that is shown, as another is for another institution.
    static void open(Page &page, const std::function<void(WeightsForm *)> &opened, Id<Institution> institution = {});

    [[nodiscard]] MatchWeights value() const;

Q_SIGNALS:
    void learnWanted();
    void weightsChanged();
    void scopeWanted(lianming::Id<lianming::Institution> institution);

private:
    void addScopes(const Read &read);
    void addLesson(const MatchLesson &lesson);

    std::array<QSlider *, matchFeatureCount> m_sliders{};
};

} // namespace lianming
