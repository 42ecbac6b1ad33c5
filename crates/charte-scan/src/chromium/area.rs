//! Where an element is in the window of the page.

use serde_json::{Value, json};

use super::{agents::Agents, calls::Calls, raw::list};
use crate::Error;

/// A rectangle in CSS pixels of the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    /// What bounds four corners.
    fn of_quad(quad: &Value) -> Option<Self> {
        let corner = |index: usize| quad[index].as_f64();
        let along = |first: usize| {
            let at = [corner(first)?, corner(first + 2)?, corner(first + 4)?, corner(first + 6)?];
            Some((at.into_iter().fold(f64::MAX, f64::min), at.into_iter().fold(f64::MIN, f64::max)))
        };
        let ((left, right), (top, bottom)) = (along(0)?, along(1)?);
        Some(Self { left, top, right, bottom })
    }

    pub(super) const fn middle(self) -> (f64, f64) {
        (f64::midpoint(self.left, self.right), f64::midpoint(self.top, self.bottom))
    }

    /// What bounds both.
    pub(super) const fn with(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// What both have in common. `None` if that is no area that shows anything.
    pub(super) fn within(self, other: Self) -> Option<Self> {
        let common = Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        };
        let shows = common.right - common.left >= 1.0 && common.bottom - common.top >= 1.0;
        shows.then_some(common)
    }

    /// With a margin on each side.
    pub(super) const fn with_margin(self, margin: f64) -> Self {
        Self {
            left: self.left - margin,
            top: self.top - margin,
            right: self.right + margin,
            bottom: self.bottom + margin,
        }
    }

    /// As seen from a document whose frame has this content box.
    fn in_frame(self, frame: Self) -> Self {
        Self {
            left: self.left + frame.left,
            top: self.top + frame.top,
            right: self.right + frame.left,
            bottom: self.bottom + frame.top,
        }
    }
}

impl Agents {
    /// The areas of an element in the window of the page with this session, or of a whole document
    /// without one; none if it is not drawn. A line of text that wraps has several. Frames of other
    /// sites know their own place only.
    pub(super) fn areas(
        &mut self,
        calls: &mut Calls<'_>,
        page: &str,
        document: usize,
        element: Option<u64>,
    ) -> Result<Vec<Area>, Error> {
        let Some((mut session, agent)) = self.agent(calls, document)? else {
            return Ok(Vec::new());
        };
        let given = element.map(|number| json!({ "value": number }));
        let handle = calls.call(
            &session,
            "Runtime.callFunctionOn",
            json!({
                "functionDeclaration": match given {
                    Some(_) => "function (number) { return this.element(number); }",
                    None => "function () { return document.documentElement; }",
                },
                "objectId": agent.function,
                "arguments": given.as_slice(),
            }),
        )?;
        let node = json!({ "objectId": handle["result"]["objectId"] });
        let Ok(quads) = calls.call(&session, "DOM.getContentQuads", node) else {
            return Ok(Vec::new());
        };
        let mut areas: Vec<Area> = list(&quads, "quads").filter_map(Area::of_quad).collect();
        while session != page {
            let targets = &calls.chromium.targets;
            let inner = targets.frame_sessions().find(|(id, _)| *id == session);
            let Some((frame, Some(parent))) =
                inner.map(|(_, inner)| (inner.target.clone(), inner.parent.clone()))
            else {
                return Ok(Vec::new());
            };
            let owner = calls.call(&parent, "DOM.getFrameOwner", json!({ "frameId": frame }))?;
            let node = json!({ "backendNodeId": owner["backendNodeId"] });
            let model = calls.call(&parent, "DOM.getBoxModel", node)?;
            let Some(frame) = Area::of_quad(&model["model"]["content"]) else {
                return Ok(Vec::new());
            };
            // What is scrolled out of the frame is not in the window.
            let seen = areas.into_iter().map(|area| area.in_frame(frame));
            areas = match element {
                Some(_) => seen.collect(),
                None => seen.filter_map(|area| area.within(frame)).collect(),
            };
            session = parent;
        }
        Ok(areas)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Area;

    fn area(left: f64, top: f64, right: f64, bottom: f64) -> Area {
        Area { left, top, right, bottom }
    }

    #[test]
    fn what_bounds_and_what_is_common() {
        let quad = Area::of_quad(&json!([30, 10, 10, 10, 10, 50, 30, 50])).unwrap();
        assert_eq!((quad, quad.middle()), (area(10.0, 10.0, 30.0, 50.0), (20.0, 30.0)));
        assert_eq!(Area::of_quad(&json!([1, 2, 3])), None);
        let other = area(20.0, 0.0, 90.0, 20.0);
        assert_eq!(quad.with(other), area(10.0, 0.0, 90.0, 50.0));
        assert_eq!(quad.within(other), Some(area(20.0, 10.0, 30.0, 20.0)));
        assert_eq!(quad.within(area(30.0, 0.0, 90.0, 90.0)), None);
        assert_eq!(quad.in_frame(other), area(30.0, 10.0, 50.0, 50.0));
        assert_eq!(other.with_margin(5.0), area(15.0, -5.0, 95.0, 25.0));
    }
}
