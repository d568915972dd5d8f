// What checking a bundle of evidence has shown: whether all of it holds, and if not, everything that does not; whose
// key signed it, since when it has trusted time, and against which roots that was compared.
#pragma once

#include "core/protection/bundleverify.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class BundleReportView : public DetailView
{
    Q_OBJECT

public:
    BundleReportView(const BundleReport &report, const QString &path, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The stamps are to be compared with roots out of a file of one's own.
    void rootsWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void present();

    BundleReport m_report;
    QString m_path;
};

} // namespace lianming
