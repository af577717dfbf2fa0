;; SHA-1 of byte ranges (FIPS 180-4), its first eight bytes read little-endian: four ranges at once, one in each lane of a
;; vector.
;; Memory: 0 the 80 words of a SHA-1 schedule, four lanes each; 1280 two tables for the end of a range; 1376 one block
;; of each lane; from 1632 what the caller puts there, and 16 bytes more that may be read past it.
(module
  (memory (export "memory") 1)
  ;; Read from 16 - n on: sixteen bytes of which the first n stay, and such with the bit 0x80 behind them.
  (data (i32.const 1280) "\ff\ff\ff\ff\ff\ff\ff\ff\ff\ff\ff\ff\ff\ff\ff\ff")
  (data (i32.const 1344) "\80")
  (global $h0 (mut v128) (v128.const i32x4 0 0 0 0))
  (global $h1 (mut v128) (v128.const i32x4 0 0 0 0))
  (global $h2 (mut v128) (v128.const i32x4 0 0 0 0))
  (global $h3 (mut v128) (v128.const i32x4 0 0 0 0))
  (global $h4 (mut v128) (v128.const i32x4 0 0 0 0))

  ;; The five words of the schedule that come sixteen after those at $t. They are made while five rounds run that do not
  ;; wait for them.
  (func $extend (param $t i32)
    (local $w0 v128) (local $w1 v128) (local $w2 v128)
    (local.set $w0
      (v128.xor
        (v128.xor (v128.load offset=208 (local.get $t)) (v128.load offset=128 (local.get $t)))
        (v128.xor (v128.load offset=32 (local.get $t)) (v128.load offset=0 (local.get $t)))))
    (local.set $w0
      (v128.or
        (i32x4.shl (local.get $w0) (i32.const 1))
        (i32x4.shr_u (local.get $w0) (i32.const 31))))
    (v128.store offset=256 (local.get $t) (local.get $w0))
    (local.set $w1
      (v128.xor
        (v128.xor (v128.load offset=224 (local.get $t)) (v128.load offset=144 (local.get $t)))
        (v128.xor (v128.load offset=48 (local.get $t)) (v128.load offset=16 (local.get $t)))))
    (local.set $w1
      (v128.or
        (i32x4.shl (local.get $w1) (i32.const 1))
        (i32x4.shr_u (local.get $w1) (i32.const 31))))
    (v128.store offset=272 (local.get $t) (local.get $w1))
    (local.set $w2
      (v128.xor
        (v128.xor (v128.load offset=240 (local.get $t)) (v128.load offset=160 (local.get $t)))
        (v128.xor (v128.load offset=64 (local.get $t)) (v128.load offset=32 (local.get $t)))))
    (local.set $w2
      (v128.or
        (i32x4.shl (local.get $w2) (i32.const 1))
        (i32x4.shr_u (local.get $w2) (i32.const 31))))
    (v128.store offset=288 (local.get $t) (local.get $w2))
    (local.set $w0
      (v128.xor
        (v128.xor (local.get $w0) (v128.load offset=176 (local.get $t)))
        (v128.xor (v128.load offset=80 (local.get $t)) (v128.load offset=48 (local.get $t)))))
    (local.set $w0
      (v128.or
        (i32x4.shl (local.get $w0) (i32.const 1))
        (i32x4.shr_u (local.get $w0) (i32.const 31))))
    (v128.store offset=304 (local.get $t) (local.get $w0))
    (local.set $w1
      (v128.xor
        (v128.xor (local.get $w1) (v128.load offset=192 (local.get $t)))
        (v128.xor (v128.load offset=96 (local.get $t)) (v128.load offset=64 (local.get $t)))))
    (local.set $w1
      (v128.or
        (i32x4.shl (local.get $w1) (i32.const 1))
        (i32x4.shr_u (local.get $w1) (i32.const 31))))
    (v128.store offset=320 (local.get $t) (local.get $w1)))

  ;; The first 16 words of a schedule into the state of the lanes whose bits are set.
  (func $compress (param $lanes v128)
    (local $t i32) (local $k v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $e v128)
    (local.set $a (global.get $h0))
    (local.set $b (global.get $h1))
    (local.set $c (global.get $h2))
    (local.set $d (global.get $h3))
    (local.set $e (global.get $h4))
    (local.set $k (i32x4.splat (i32.const 0x5a827999)))
    (loop $choose
      (call $extend (local.get $t))
      (local.set $e
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $e) (local.get $k)) (v128.load offset=0 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $a) (i32.const 5)) (i32x4.shr_u (local.get $a) (i32.const 27)))
            (v128.bitselect (local.get $c) (local.get $d) (local.get $b)))))
      (local.set $b (v128.or (i32x4.shl (local.get $b) (i32.const 30)) (i32x4.shr_u (local.get $b) (i32.const 2))))
      (local.set $d
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $d) (local.get $k)) (v128.load offset=16 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $e) (i32.const 5)) (i32x4.shr_u (local.get $e) (i32.const 27)))
            (v128.bitselect (local.get $b) (local.get $c) (local.get $a)))))
      (local.set $a (v128.or (i32x4.shl (local.get $a) (i32.const 30)) (i32x4.shr_u (local.get $a) (i32.const 2))))
      (local.set $c
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $c) (local.get $k)) (v128.load offset=32 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $d) (i32.const 5)) (i32x4.shr_u (local.get $d) (i32.const 27)))
            (v128.bitselect (local.get $a) (local.get $b) (local.get $e)))))
      (local.set $e (v128.or (i32x4.shl (local.get $e) (i32.const 30)) (i32x4.shr_u (local.get $e) (i32.const 2))))
      (local.set $b
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $b) (local.get $k)) (v128.load offset=48 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $c) (i32.const 5)) (i32x4.shr_u (local.get $c) (i32.const 27)))
            (v128.bitselect (local.get $e) (local.get $a) (local.get $d)))))
      (local.set $d (v128.or (i32x4.shl (local.get $d) (i32.const 30)) (i32x4.shr_u (local.get $d) (i32.const 2))))
      (local.set $a
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $a) (local.get $k)) (v128.load offset=64 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $b) (i32.const 5)) (i32x4.shr_u (local.get $b) (i32.const 27)))
            (v128.bitselect (local.get $d) (local.get $e) (local.get $c)))))
      (local.set $c (v128.or (i32x4.shl (local.get $c) (i32.const 30)) (i32x4.shr_u (local.get $c) (i32.const 2))))
      (br_if $choose
        (i32.lt_u (local.tee $t (i32.add (local.get $t) (i32.const 80))) (i32.const 320))))
    (local.set $k (i32x4.splat (i32.const 0x6ed9eba1)))
    (loop $parity
      (call $extend (local.get $t))
      (local.set $e
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $e) (local.get $k)) (v128.load offset=0 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $a) (i32.const 5)) (i32x4.shr_u (local.get $a) (i32.const 27)))
            (v128.xor (local.get $b) (v128.xor (local.get $c) (local.get $d))))))
      (local.set $b (v128.or (i32x4.shl (local.get $b) (i32.const 30)) (i32x4.shr_u (local.get $b) (i32.const 2))))
      (local.set $d
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $d) (local.get $k)) (v128.load offset=16 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $e) (i32.const 5)) (i32x4.shr_u (local.get $e) (i32.const 27)))
            (v128.xor (local.get $a) (v128.xor (local.get $b) (local.get $c))))))
      (local.set $a (v128.or (i32x4.shl (local.get $a) (i32.const 30)) (i32x4.shr_u (local.get $a) (i32.const 2))))
      (local.set $c
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $c) (local.get $k)) (v128.load offset=32 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $d) (i32.const 5)) (i32x4.shr_u (local.get $d) (i32.const 27)))
            (v128.xor (local.get $e) (v128.xor (local.get $a) (local.get $b))))))
      (local.set $e (v128.or (i32x4.shl (local.get $e) (i32.const 30)) (i32x4.shr_u (local.get $e) (i32.const 2))))
      (local.set $b
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $b) (local.get $k)) (v128.load offset=48 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $c) (i32.const 5)) (i32x4.shr_u (local.get $c) (i32.const 27)))
            (v128.xor (local.get $d) (v128.xor (local.get $e) (local.get $a))))))
      (local.set $d (v128.or (i32x4.shl (local.get $d) (i32.const 30)) (i32x4.shr_u (local.get $d) (i32.const 2))))
      (local.set $a
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $a) (local.get $k)) (v128.load offset=64 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $b) (i32.const 5)) (i32x4.shr_u (local.get $b) (i32.const 27)))
            (v128.xor (local.get $c) (v128.xor (local.get $d) (local.get $e))))))
      (local.set $c (v128.or (i32x4.shl (local.get $c) (i32.const 30)) (i32x4.shr_u (local.get $c) (i32.const 2))))
      (br_if $parity
        (i32.lt_u (local.tee $t (i32.add (local.get $t) (i32.const 80))) (i32.const 640))))
    (local.set $k (i32x4.splat (i32.const 0x8f1bbcdc)))
    (loop $majority
      (call $extend (local.get $t))
      (local.set $e
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $e) (local.get $k)) (v128.load offset=0 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $a) (i32.const 5)) (i32x4.shr_u (local.get $a) (i32.const 27)))
            (v128.bitselect (local.get $c) (local.get $b) (v128.xor (local.get $b) (local.get $d))))))
      (local.set $b (v128.or (i32x4.shl (local.get $b) (i32.const 30)) (i32x4.shr_u (local.get $b) (i32.const 2))))
      (local.set $d
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $d) (local.get $k)) (v128.load offset=16 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $e) (i32.const 5)) (i32x4.shr_u (local.get $e) (i32.const 27)))
            (v128.bitselect (local.get $b) (local.get $a) (v128.xor (local.get $a) (local.get $c))))))
      (local.set $a (v128.or (i32x4.shl (local.get $a) (i32.const 30)) (i32x4.shr_u (local.get $a) (i32.const 2))))
      (local.set $c
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $c) (local.get $k)) (v128.load offset=32 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $d) (i32.const 5)) (i32x4.shr_u (local.get $d) (i32.const 27)))
            (v128.bitselect (local.get $a) (local.get $e) (v128.xor (local.get $e) (local.get $b))))))
      (local.set $e (v128.or (i32x4.shl (local.get $e) (i32.const 30)) (i32x4.shr_u (local.get $e) (i32.const 2))))
      (local.set $b
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $b) (local.get $k)) (v128.load offset=48 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $c) (i32.const 5)) (i32x4.shr_u (local.get $c) (i32.const 27)))
            (v128.bitselect (local.get $e) (local.get $d) (v128.xor (local.get $d) (local.get $a))))))
      (local.set $d (v128.or (i32x4.shl (local.get $d) (i32.const 30)) (i32x4.shr_u (local.get $d) (i32.const 2))))
      (local.set $a
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $a) (local.get $k)) (v128.load offset=64 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $b) (i32.const 5)) (i32x4.shr_u (local.get $b) (i32.const 27)))
            (v128.bitselect (local.get $d) (local.get $c) (v128.xor (local.get $c) (local.get $e))))))
      (local.set $c (v128.or (i32x4.shl (local.get $c) (i32.const 30)) (i32x4.shr_u (local.get $c) (i32.const 2))))
      (br_if $majority
        (i32.lt_u (local.tee $t (i32.add (local.get $t) (i32.const 80))) (i32.const 960))))
    ;; Words 75 to 79, of which the first is made again.
    (call $extend (i32.const 944))
    (local.set $k (i32x4.splat (i32.const 0xca62c1d6)))
    (loop $last
      (local.set $e
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $e) (local.get $k)) (v128.load offset=0 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $a) (i32.const 5)) (i32x4.shr_u (local.get $a) (i32.const 27)))
            (v128.xor (local.get $b) (v128.xor (local.get $c) (local.get $d))))))
      (local.set $b (v128.or (i32x4.shl (local.get $b) (i32.const 30)) (i32x4.shr_u (local.get $b) (i32.const 2))))
      (local.set $d
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $d) (local.get $k)) (v128.load offset=16 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $e) (i32.const 5)) (i32x4.shr_u (local.get $e) (i32.const 27)))
            (v128.xor (local.get $a) (v128.xor (local.get $b) (local.get $c))))))
      (local.set $a (v128.or (i32x4.shl (local.get $a) (i32.const 30)) (i32x4.shr_u (local.get $a) (i32.const 2))))
      (local.set $c
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $c) (local.get $k)) (v128.load offset=32 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $d) (i32.const 5)) (i32x4.shr_u (local.get $d) (i32.const 27)))
            (v128.xor (local.get $e) (v128.xor (local.get $a) (local.get $b))))))
      (local.set $e (v128.or (i32x4.shl (local.get $e) (i32.const 30)) (i32x4.shr_u (local.get $e) (i32.const 2))))
      (local.set $b
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $b) (local.get $k)) (v128.load offset=48 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $c) (i32.const 5)) (i32x4.shr_u (local.get $c) (i32.const 27)))
            (v128.xor (local.get $d) (v128.xor (local.get $e) (local.get $a))))))
      (local.set $d (v128.or (i32x4.shl (local.get $d) (i32.const 30)) (i32x4.shr_u (local.get $d) (i32.const 2))))
      (local.set $a
        (i32x4.add
          (i32x4.add (i32x4.add (local.get $a) (local.get $k)) (v128.load offset=64 (local.get $t)))
          (i32x4.add
            (v128.or (i32x4.shl (local.get $b) (i32.const 5)) (i32x4.shr_u (local.get $b) (i32.const 27)))
            (v128.xor (local.get $c) (v128.xor (local.get $d) (local.get $e))))))
      (local.set $c (v128.or (i32x4.shl (local.get $c) (i32.const 30)) (i32x4.shr_u (local.get $c) (i32.const 2))))
      (br_if $last
        (i32.lt_u (local.tee $t (i32.add (local.get $t) (i32.const 80))) (i32.const 1280))))
    (global.set $h0 (i32x4.add (global.get $h0) (v128.and (local.get $lanes) (local.get $a))))
    (global.set $h1 (i32x4.add (global.get $h1) (v128.and (local.get $lanes) (local.get $b))))
    (global.set $h2 (i32x4.add (global.get $h2) (v128.and (local.get $lanes) (local.get $c))))
    (global.set $h3 (i32x4.add (global.get $h3) (v128.and (local.get $lanes) (local.get $d))))
    (global.set $h4 (i32x4.add (global.get $h4) (v128.and (local.get $lanes) (local.get $e)))))

  ;; Sixteen bytes of a range, big-endian words turned: $left of it are left (less than none behind its end).
  (func $part (param $at i32) (param $to i32) (param $left i32) (param $out i32)
    (local $skip i32) (local $bytes v128)
    (local.set $left
      (select (local.get $left) (i32.const 16) (i32.lt_s (local.get $left) (i32.const 16))))
    (local.set $left
      (select (local.get $left) (i32.const -1) (i32.gt_s (local.get $left) (i32.const -1))))
    (local.set $skip (i32.sub (i32.const 16) (local.get $left)))
    (local.set $bytes
      (v128.or
        (v128.and
          (v128.load
            (select (local.get $at) (local.get $to) (i32.lt_u (local.get $at) (local.get $to))))
          (v128.load offset=1280 (local.get $skip)))
        (v128.load offset=1328 (local.get $skip))))
    (v128.store (local.get $out)
      (i8x16.shuffle 3 2 1 0 7 6 5 4 11 10 9 8 15 14 13 12 (local.get $bytes) (local.get $bytes))))

  ;; The block from $block on of a range, padded where the range ends.
  (func $lane (param $from i32) (param $length i32) (param $block i32) (param $out i32)
    (local $at i32) (local $to i32) (local $left i32)
    (local.set $at (i32.add (local.get $from) (local.get $block)))
    (local.set $to (i32.add (local.get $from) (local.get $length)))
    (local.set $left (i32.sub (local.get $length) (local.get $block)))
    (call $part (local.get $at) (local.get $to) (local.get $left) (local.get $out))
    (call $part
      (i32.add (local.get $at) (i32.const 16)) (local.get $to)
      (i32.sub (local.get $left) (i32.const 16)) (i32.add (local.get $out) (i32.const 16)))
    (call $part
      (i32.add (local.get $at) (i32.const 32)) (local.get $to)
      (i32.sub (local.get $left) (i32.const 32)) (i32.add (local.get $out) (i32.const 32)))
    (call $part
      (i32.add (local.get $at) (i32.const 48)) (local.get $to)
      (i32.sub (local.get $left) (i32.const 48)) (i32.add (local.get $out) (i32.const 48))))

  ;; The blocks of four lanes as sixteen words of four lanes.
  (func $transpose
    (local $at i32) (local $to i32)
    (local $low01 v128) (local $low23 v128) (local $high01 v128) (local $high23 v128)
    (loop $words
      (local.set $low01
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23
          (v128.load offset=1376 (local.get $at)) (v128.load offset=1440 (local.get $at))))
      (local.set $low23
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23
          (v128.load offset=1504 (local.get $at)) (v128.load offset=1568 (local.get $at))))
      (local.set $high01
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31
          (v128.load offset=1376 (local.get $at)) (v128.load offset=1440 (local.get $at))))
      (local.set $high23
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31
          (v128.load offset=1504 (local.get $at)) (v128.load offset=1568 (local.get $at))))
      (v128.store (local.get $to)
        (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
          (local.get $low01) (local.get $low23)))
      (v128.store offset=16 (local.get $to)
        (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
          (local.get $low01) (local.get $low23)))
      (v128.store offset=32 (local.get $to)
        (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
          (local.get $high01) (local.get $high23)))
      (v128.store offset=48 (local.get $to)
        (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
          (local.get $high01) (local.get $high23)))
      (local.set $to (i32.add (local.get $to) (i32.const 64)))
      (br_if $words
        (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (i32.const 64)))))

  ;; SHA-1 of four ranges by their first bytes and lengths, into $h0 to $h4. Lanes of fewer blocks wait for the longest.
  (func $sha1 (param $from v128) (param $lengths v128)
    (local $block i32) (local $last v128)
    (global.set $h0 (i32x4.splat (i32.const 0x67452301)))
    (global.set $h1 (i32x4.splat (i32.const 0xefcdab89)))
    (global.set $h2 (i32x4.splat (i32.const 0x98badcfe)))
    (global.set $h3 (i32x4.splat (i32.const 0x10325476)))
    (global.set $h4 (i32x4.splat (i32.const 0xc3d2e1f0)))
    ;; Where the last block of each lane begins: eight bytes of length and the bit 0x80 must fit behind the range.
    (local.set $last
      (v128.and
        (i32x4.add (local.get $lengths) (i32x4.splat (i32.const 8)))
        (i32x4.splat (i32.const -64))))
    (loop $blocks
      (call $lane
        (i32x4.extract_lane 0 (local.get $from)) (i32x4.extract_lane 0 (local.get $lengths))
        (local.get $block) (i32.const 1376))
      (call $lane
        (i32x4.extract_lane 1 (local.get $from)) (i32x4.extract_lane 1 (local.get $lengths))
        (local.get $block) (i32.const 1440))
      (call $lane
        (i32x4.extract_lane 2 (local.get $from)) (i32x4.extract_lane 2 (local.get $lengths))
        (local.get $block) (i32.const 1504))
      (call $lane
        (i32x4.extract_lane 3 (local.get $from)) (i32x4.extract_lane 3 (local.get $lengths))
        (local.get $block) (i32.const 1568))
      (call $transpose)
      (v128.store offset=224 (i32.const 0)
        (v128.or
          (v128.load offset=224 (i32.const 0))
          (v128.and
            (i32x4.shr_u (local.get $lengths) (i32.const 29))
            (i32x4.eq (local.get $last) (i32x4.splat (local.get $block))))))
      (v128.store offset=240 (i32.const 0)
        (v128.or
          (v128.load offset=240 (i32.const 0))
          (v128.and
            (i32x4.shl (local.get $lengths) (i32.const 3))
            (i32x4.eq (local.get $last) (i32x4.splat (local.get $block))))))
      (call $compress (i32x4.ge_s (local.get $last) (i32x4.splat (local.get $block))))
      (local.set $block (i32.add (local.get $block) (i32.const 64)))
      (br_if $blocks
        (v128.any_true (i32x4.ge_s (local.get $last) (i32x4.splat (local.get $block)))))))

  ;; Hashes $count n-grams, at least one: words begin at the i32 from $starts on, each one byte behind the end of the one
  ;; before; the last start is one byte past the end. The hash of an n-gram goes to $out, eight bytes each, and room for three more
  ;; is behind them: in the last four, ranges may be the last one again.
  (func (export "hash") (param $starts i32) (param $count i32) (param $ngram i32) (param $out i32)
    (local $lane i32) (local $last i32) (local $start i32)
    (local $from v128) (local $lengths v128) (local $h0 v128) (local $h1 v128)
    (local.set $last
      (i32.add (local.get $starts) (i32.shl (i32.sub (local.get $count) (i32.const 1)) (i32.const 2))))
    (local.set $ngram (i32.shl (local.get $ngram) (i32.const 2)))
    (loop $four
      (local.set $from (v128.const i32x4 0 0 0 0))
      (local.set $lane (i32.const 4))
      ;; The fourth range is put into lane 0 and moved on as the others come.
      (loop $ranges
        (local.set $lane (i32.sub (local.get $lane) (i32.const 1)))
        (local.set $start
          (i32.add (local.get $starts) (i32.shl (local.get $lane) (i32.const 2))))
        (local.set $start
          (select (local.get $start) (local.get $last)
            (i32.lt_u (local.get $start) (local.get $last))))
        (local.set $from
          (i32x4.replace_lane 0
            (i8x16.shuffle 16 17 18 19 0 1 2 3 4 5 6 7 8 9 10 11 (local.get $from) (local.get $from))
            (i32.load (local.get $start))))
        (local.set $lengths
          (i32x4.replace_lane 0
            (i8x16.shuffle 16 17 18 19 0 1 2 3 4 5 6 7 8 9 10 11 (local.get $lengths) (local.get $lengths))
            (i32.sub
              (i32.sub (i32.load (i32.add (local.get $start) (local.get $ngram))) (i32.const 1))
              (i32.load (local.get $start)))))
        (br_if $ranges (local.get $lane)))
      (call $sha1 (local.get $from) (local.get $lengths))
      (local.set $h0
        (i8x16.shuffle 3 2 1 0 7 6 5 4 11 10 9 8 15 14 13 12 (global.get $h0) (global.get $h0)))
      (local.set $h1
        (i8x16.shuffle 3 2 1 0 7 6 5 4 11 10 9 8 15 14 13 12 (global.get $h1) (global.get $h1)))
      (v128.store (local.get $out)
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $h0) (local.get $h1)))
      (v128.store offset=16 (local.get $out)
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $h0) (local.get $h1)))
      (local.set $out (i32.add (local.get $out) (i32.const 32)))
      (br_if $four
        (i32.le_u
          (local.tee $starts (i32.add (local.get $starts) (i32.const 16)))
          (local.get $last))))))
