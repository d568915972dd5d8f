// How much hangs on a few: the largest licensees or IP assets as bars, with their shares.
#pragma once

#include "core/outlook/concentration.h"
#include "ui/widgets/card.h"

namespace lianming {

class BarList;
class SegmentedSwitch;

class ConcentrationCard : public Card
{
    Q_OBJECT

public:
    explicit ConcentrationCard(QWidget *parent = nullptr);

    void setConcentrations(const Concentration &licensees, const Concentration &assets, const DaySpan &span);
    void retranslate();

Q_SIGNALS:
    /// The contracts behind a bar.
    void contractsWanted(const QVariantList &contracts);

private:
    void show();
    [[nodiscard]] const Concentration &shown() const;

    Concentration m_licensees;
    Concentration m_assets;
    DaySpan m_span;
    SegmentedSwitch *m_by;
    BarList *m_bars;
    Label *m_words;
};

} // namespace lianming
