// The line at the bottom: what goes on in the background, which workspace this is, and that everything is saved.
#pragma once

#include "ui/shell/jobs.h"

#include <QFrame>

class QProgressBar;
class QPushButton;

namespace lianming {

class Label;

class StatusStrip : public QFrame
{
    Q_OBJECT

public:
    StatusStrip(Jobs &jobs, const Address &address, const Clock &clock, QWidget *parent = nullptr);

    /// Shows how things are now.
    void present();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Jobs &m_jobs;
    Address m_address;
    const Clock &m_clock;
    Label *m_job;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    Label *m_place;
};

} // namespace lianming
