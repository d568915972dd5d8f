// The two pictures of a case's match side by side (ui/copies/pairview.h), as they come from the store.
#pragma once

#include "ui/cases/caseview.h"
#include "ui/copies/pairview.h"

namespace lianming {

class ThumbnailLoader;

class CasePairView : public PairView
{
    Q_OBJECT

public:
    CasePairView(CasePair pair, ThumbnailLoader &pictures, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    CasePair m_pair;
    ThumbnailLoader &m_pictures;
};

} // namespace lianming
