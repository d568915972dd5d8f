// The line at the bottom: what goes on in the background, what waits for something outside, which workspace this is,
// and that everything is saved.
#pragma once

#include "ui/shell/jobs.h"

#include <QFrame>

#include <functional>

class QProgressBar;
class QPushButton;

namespace lianming {

class Label;
class LinkButton;

class StatusStrip : public QFrame
{
    Q_OBJECT

public:
    StatusStrip(Jobs &jobs, const Address &address, const Clock &clock, QWidget *parent = nullptr);

    /// What waits for something outside the workspace: in a few words (empty: nothing) and at length, and what a click
    /// on it leads to. Asked again by each present().
    struct Note {
        std::function<QString()> text;
        std::function<QString()> explanation;
        std::function<void()> open;
    };
    void setNote(const Note &note);
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
    LinkButton *m_noteButton;
    Label *m_place;
    Note m_note;
};

} // namespace lianming
